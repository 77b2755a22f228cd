// What synonyms.ts is for English, in French, Spanish, German, Russian and Ukrainian: the common nouns and verbs of agreements of
// every kind. The same rules hold: short on purpose, words that stand for one another in a rule, no word whose first five
// letters (`stemOf` keeps no more) begin a frequent word of another meaning in the same language: of the many words of German that
// begin with "unter", none.

export const SETS_ELSEWHERE = `
accord convention pacte protocole
confirmer réaffirmer réitérer
garantir assurer veiller
limite plafond maximum
minimum plancher
troupes militaire armée soldat
prisonnier détenu captif otage
travailleur ouvrier
salaire rémunération paie
différend litige désaccord conflit
hostilités combats guerre
trêve armistice
retrait retirer évacuer quitter
territoire région zone
élection scrutin vote
financement fonds budget
biens avoirs patrimoine
logement maison habitation domicile
restituer rendre rétrocéder
sanction pénalité
lever supprimer abolir abroger
créer établir
commission comité
réunion session séance assemblée conférence
délégué représentant
secrétaire président
surveiller superviser vérifier
informer notifier aviser
examiner enquêter étudier
décider trancher statuer
soumettre saisir déférer
volontaire librement
origine provenance
retour regagner rentrer rapatrier
déplacé réfugié
attaque agression invasion
réduire diminuer abaisser
augmenter accroître hausse
aider assister soutenir appuyer
débuter entamer
cesser arrêter terminer fin
adhérer adhésion admission
modifier amender réviser changer
engagement promesse
respecter observer
violer enfreindre méconnaître
loi législation
école enseignement
enfant mineur
arme armement munition
émission pollution
congé vacances repos
douane tarif
délai échéance
immédiatement aussitôt
entier total intégral
annuel an année
poursuivre juger

acuerdo tratado pacto convenio
confirmar reafirmar reiterar
garantizar asegurar velar
límite tope máximo
mínimo piso
rehabilitación recuperación
tropa militar ejército soldado
prisionero cautivo rehén
trabajador obrero
empresa patronal
salario sueldo remuneración retribución
disputa diferencia desacuerdo conflicto litigio
hostilidades guerra combates
tregua armisticio
retirar retirada abandonar evacuar
territorio región zona
elección comicios votación
financiación financiamiento fondo
bienes activos patrimonio
tierra predio finca parcela
vivienda casa hogar domicilio
restituir devolver reintegrar
sanción multa pena
levantar suprimir abolir derogar
prohibir vedar
crear establecer
comisión comité junta
reunión sesión asamblea conferencia
delegado representante enviado
secretario presidente
supervisar vigilar verificar
informar notificar
examinar investigar estudiar
decidir resolver
someter remitir
voluntario libremente
retorno regreso volver repatriar
desplazado refugiado
ataque agresión invasión
reducir disminuir rebajar
aumentar incrementar elevar
ayudar asistir apoyar respaldar
comenzar iniciar empezar
cesar concluir
adherir adhesión admisión
modificar enmendar reformar
compromiso promesa
respetar observar cumplir acatar
violar infringir incumplir vulnerar
ley legislación
escuela enseñanza educación
niño menor
arma armamento munición
emisión contaminación
permiso vacaciones descanso
arancel aduana
total íntegro
anual año
campesino agricultor labrador

Abkommen Vertrag Vereinbarung Übereinkommen Pakt
bestätigen bekräftigen
garantieren gewährleisten sicherstellen
Grenze Obergrenze Höchstmaß
Truppen Militär Soldaten
Gefangene Häftling Geisel
Arbeitnehmer Mitarbeiter
Betrieb Firma
Lohn Gehalt Vergütung
Streit Meinungsverschiedenheit Konflikt
abziehen räumen
Gebiet Region Zone
Wahl Abstimmung
Finanzierung Fonds
Strafe Sanktion Buße
errichten einrichten schaffen
Kommission Ausschuss Rat Gremium
Sitzung Tagung Versammlung Konferenz
überwachen kontrollieren
benachrichtigen anzeigen
beraten erörtern
Rückkehr Heimkehr
senken verringern herabsetzen
erhöhen anheben steigern
beginnen anfangen
enden beenden kündigen
beitreten Beitritt Aufnahme
ändern anpassen
Pflicht Verpflichtung
achten einhalten
Schule Ausbildung
Waffe Rüstung
Urlaub Ferien
Frist Termin
sofort umgehend
gesamt ganz vollständig
jährlich Jahr
zahlen leisten

соглашение договор пакт конвенция договоренность
гарантировать обеспечивать
предел лимит потолок максимум
войска армия солдат
пленный заключенный заложник
работник служащий трудящийся персонал
зарплата жалованье вознаграждение
спор разногласие конфликт
перемирие затишье
вывод отвод покинуть
граница рубеж
территория район область зона
выборы голосование
финансирование средства
имущество собственность активы
санкция штраф
отменять упразднять
запрещать воспрещать
создавать учреждать
комиссия комитет совет
заседание встреча сессия собрание
делегат уполномоченный посланник
наблюдение надзор мониторинг
уведомлять извещать информировать оповещать
рассматривать изучать расследовать
возвращение репатриация
нападение агрессия вторжение
сокращать снижать уменьшать
увеличивать повышать
помощь содействие поддержка
начинать приступать
прекращать останавливать завершать
изменять поправка
соблюдать выполнять
школа обучение
ребенок несовершеннолетний
оружие вооружение боеприпас
отпуск отдых
пошлина тариф таможня
срок дедлайн
немедленно незамедлительно безотлагательно
полный целый
ежегодно год
безвозмездно бесплатно
расходы затраты издержки
корабль судно

угода договір пакт конвенція домовленість
гарантувати забезпечувати
межа ліміт стеля максимум
війська армія солдат
полонений ув'язнений заручник
працівник службовець персонал
роботодавець наймач
зарплата винагорода
спір розбіжність конфлікт
перемир'я затишшя
виведення відведення залишити
кордон рубіж
територія район область зона
вибори голосування
фінансування кошти
майно власність активи
санкція штраф
скасовувати ліквідувати
створювати утворювати засновувати
комісія комітет рада
засідання зустріч сесія збори
делегат уповноважений посланець
спостереження нагляд моніторинг
повідомляти сповіщати інформувати
розглядати вивчати розслідувати
вирішувати ухвалювати
повернення репатріація
напад агресія вторгнення
скорочувати знижувати зменшувати
збільшувати підвищувати
допомога сприяння підтримка
починати розпочинати
припиняти зупиняти завершувати
зміна поправка
зобов'язання обов'язок
школа навчання освіта
дитина неповнолітній
зброя озброєння боєприпас
відпустка відпочинок
мито тариф митниця
строк термін
негайно невідкладно
безоплатно безкоштовно
витрати видатки
корабель судно
`
