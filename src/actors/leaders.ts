/**
 * Office-holders whom reports name without their country ("President Trump"), one line a party: people who spoke for it
 * at some time since about 1990. Only the party is told, never the office: that changes, and the text must say it.
 * Consulted when the text itself ties the name to no party.
 */
export const LEADERS = `
United States|Donald Trump;Joe Biden;Barack Obama;George W. Bush;Bill Clinton;Hillary Clinton;Kamala Harris;JD Vance;Mike Pence;Marco Rubio;Antony Blinken;Mike Pompeo;John Kerry;Rex Tillerson;Condoleezza Rice;Colin Powell;Madeleine Albright;Jake Sullivan;John Bolton;Steve Witkoff;Jared Kushner;Keith Kellogg;Scott Bessent;Howard Lutnick;Jamieson Greer;Katherine Tai;Robert Lighthizer;Janet Yellen;Steven Mnuchin;Pete Hegseth;Lloyd Austin;Karoline Leavitt;Richard Holbrooke;Wendy Sherman;Robert Malley;Brett McGurk;Amos Hochstein
Russia|Vladimir Putin;Boris Yeltsin;Dmitry Medvedev;Sergei Lavrov;Dmitry Peskov;Yuri Ushakov;Maria Zakharova;Kirill Dmitriev;Vladimir Medinsky;Sergei Shoigu;Sergei Ryabkov;Mikhail Mishustin
Ukraine|Volodymyr Zelenskyy;Volodymyr Zelensky;Petro Poroshenko;Dmytro Kuleba;Andrii Sybiha;Andriy Yermak;Rustem Umerov;Denys Shmyhal;Yulia Svyrydenko;Mykhailo Podolyak;David Arakhamia
United Kingdom|Keir Starmer;Rishi Sunak;Liz Truss;Boris Johnson;Theresa May;David Cameron;Gordon Brown;Tony Blair;John Major;David Lammy;James Cleverly;Dominic Raab;David Davis;Stephen Barclay;David Frost;Lord Frost;Jeremy Hunt;Jonathan Reynolds;Yvette Cooper
France|Emmanuel Macron;François Hollande;Nicolas Sarkozy;Jacques Chirac;Jean-Noël Barrot;Catherine Colonna;Jean-Yves Le Drian;Laurent Fabius;Laurence Tubiana
Germany|Friedrich Merz;Olaf Scholz;Angela Merkel;Gerhard Schröder;Helmut Kohl;Annalena Baerbock;Johann Wadephul;Heiko Maas;Frank-Walter Steinmeier
European Union|Ursula von der Leyen;Jean-Claude Juncker;José Manuel Barroso;António Costa;Charles Michel;Donald Tusk;Kaja Kallas;Josep Borrell;Federica Mogherini;Catherine Ashton;Michel Barnier;Maroš Šefčovič;Valdis Dombrovskis;Wopke Hoekstra;Cecilia Malmström;Margrethe Vestager;Thierry Breton;Enrique Mora
Italy|Giorgia Meloni;Mario Draghi;Giuseppe Conte;Matteo Renzi;Antonio Tajani
Spain|Pedro Sánchez;Mariano Rajoy;José Manuel Albares
Poland|Andrzej Duda;Radosław Sikorski;Mateusz Morawiecki;Karol Nawrocki
Hungary|Viktor Orbán;Péter Szijjártó
Ireland|Leo Varadkar;Micheál Martin;Simon Coveney;Simon Harris
Turkey|Recep Tayyip Erdoğan;Hakan Fidan;Mevlüt Çavuşoğlu
Iran|Ali Khamenei;Masoud Pezeshkian;Ebrahim Raisi;Hassan Rouhani;Mahmoud Ahmadinejad;Abbas Araghchi;Mohammad Javad Zarif;Hossein Amir-Abdollahian;Ali Larijani;Ali Bagheri Kani;Esmail Baghaei;Saeed Jalili;Majid Takht-Ravanchi;Kazem Gharibabadi
Israel|Benjamin Netanyahu;Ehud Olmert;Ehud Barak;Ariel Sharon;Yitzhak Rabin;Shimon Peres;Naftali Bennett;Yair Lapid;Benny Gantz;Yoav Gallant;Israel Katz;Gideon Sa'ar;Ron Dermer;Bezalel Smotrich;Itamar Ben-Gvir;Tzipi Livni;Isaac Herzog
Palestinian Authority|Mahmoud Abbas;Yasser Arafat;Saeb Erekat;Mohammad Mustafa
Hamas|Khalil al-Hayya;Ismail Haniyeh;Yahya Sinwar;Khaled Meshaal;Osama Hamdan;Mousa Abu Marzouk;Basem Naim
Hezbollah|Hassan Nasrallah;Naim Qassem
Lebanon|Joseph Aoun;Nawaf Salam;Najib Mikati;Nabih Berri
Syria|Bashar al-Assad;Ahmed al-Sharaa;Asaad al-Shaibani;Walid al-Moallem
Egypt|Abdel Fattah el-Sisi;Sameh Shoukry;Badr Abdelatty;Hosni Mubarak
Qatar|Sheikh Tamim bin Hamad Al Thani;Mohammed bin Abdulrahman Al Thani;Majed al-Ansari
Saudi Arabia|Mohammed bin Salman;Faisal bin Farhan;Adel al-Jubeir
United Arab Emirates|Mohamed bin Zayed;Sultan al-Jaber;Anwar Gargash
Oman|Badr Albusaidi;Badr al-Busaidi
Jordan|King Abdullah;Ayman Safadi
Iraq|Mohammed Shia al-Sudani;Nouri al-Maliki;Haider al-Abadi
Yemen|Abd-Rabbu Mansour Hadi;Rashad al-Alimi
Libya|Khalifa Haftar;Abdul Hamid Dbeibah
Armenia|Nikol Pashinyan;Ararat Mirzoyan;Serzh Sargsyan;Robert Kocharyan
Azerbaijan|Ilham Aliyev;Jeyhun Bayramov;Hikmet Hajiyev;Hikmat Hajiyev;Elmar Mammadyarov
Georgia|Irakli Kobakhidze;Salome Zourabichvili;Mikheil Saakashvili
Belarus|Alexander Lukashenko
Moldova|Maia Sandu
Serbia|Aleksandar Vučić;Slobodan Milošević;Ivica Dačić
Kosovo|Albin Kurti;Hashim Thaçi
China|Xi Jinping;Hu Jintao;Li Qiang;Li Keqiang;Wang Yi;He Lifeng;Liu He;Qin Gang;Xie Zhenhua;Mao Ning;Wang Wentao
North Korea|Kim Jong Un;Kim Jong-un;Kim Yo Jong;Choe Son Hui
South Korea|Lee Jae-myung;Yoon Suk Yeol;Moon Jae-in;Cho Hyun
Japan|Shinzo Abe;Fumio Kishida;Shigeru Ishiba;Sanae Takaichi;Ryosei Akazawa
India|Narendra Modi;Subrahmanyam Jaishankar;S. Jaishankar;Piyush Goyal;Manmohan Singh
Pakistan|Shehbaz Sharif;Imran Khan;Ishaq Dar;Nawaz Sharif;Khawaja Asif
Afghanistan|Ashraf Ghani;Hamid Karzai;Abdullah Abdullah
Taliban|Zabihullah Mujahid;Amir Khan Muttaqi;Abdul Ghani Baradar
Canada|Mark Carney;Justin Trudeau;Chrystia Freeland;Mélanie Joly;Stephen Harper;Dominic LeBlanc;Anita Anand
Mexico|Claudia Sheinbaum;Andrés Manuel López Obrador;Marcelo Ebrard;Enrique Peña Nieto
Brazil|Luiz Inácio Lula da Silva;Jair Bolsonaro;Celso Amorim;Mauro Vieira;André Corrêa do Lago
Colombia|Gustavo Petro;Iván Duque;Juan Manuel Santos;Humberto de la Calle;Álvaro Uribe
FARC|Iván Márquez;Timochenko;Rodrigo Londoño
ELN|Antonio García;Pablo Beltrán
Venezuela|Nicolás Maduro;Hugo Chávez;Jorge Rodríguez;Delcy Rodríguez
Argentina|Javier Milei
South Africa|Cyril Ramaphosa;Thabo Mbeki;Nelson Mandela;Jacob Zuma;Ronald Lamola
Ethiopia|Abiy Ahmed;Redwan Hussein;Gedion Timothewos
Tigray People's Liberation Front|Getachew Reda;Debretsion Gebremichael
Eritrea|Isaias Afwerki
Sudan|Abdel Fattah al-Burhan;Omar al-Bashir
Rapid Support Forces|Mohamed Hamdan Dagalo
South Sudan|Salva Kiir;Riek Machar
Rwanda|Paul Kagame;Olivier Nduhungirehe
Democratic Republic of the Congo|Félix Tshisekedi;Thérèse Kayikwamba Wagner;Joseph Kabila
M23|Bertrand Bisimwa;Corneille Nangaa
Kenya|William Ruto;Uhuru Kenyatta
Nigeria|Bola Tinubu;Muhammadu Buhari
Australia|Anthony Albanese;Scott Morrison;Penny Wong;Chris Bowen
Cyprus|Nikos Christodoulides;Nicos Anastasiades
Northern Cyprus|Ersin Tatar;Mustafa Akıncı
Greece|Kyriakos Mitsotakis;Alexis Tsipras;Yanis Varoufakis
United Nations|António Guterres;Antonio Guterres;Ban Ki-moon;Kofi Annan;Staffan de Mistura;Geir Pedersen;Martin Griffiths;Hans Grundberg;Simon Stiell;Christiana Figueres;Patricia Espinosa;Tom Fletcher
NATO|Mark Rutte;Jens Stoltenberg
IAEA|Rafael Grossi;Yukiya Amano;Mohamed ElBaradei
World Trade Organization|Ngozi Okonjo-Iweala;Roberto Azevêdo
International Monetary Fund|Kristalina Georgieva;Christine Lagarde
`
