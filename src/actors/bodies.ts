/**
 * Bodies, armed groups and media known by name, one a line: name; other forms | the state or body it belongs to.
 * A seat of power speaks for its owner ("the Kremlin"). Written by hand from common knowledge.
 */
export const BODIES = `
White House;Oval Office|United States
State Department;Department of State;Foggy Bottom|United States
Pentagon;Defense Department;Department of Defense|United States
Congress;Capitol Hill;U.S. Congress;US Congress|United States
Senate;U.S. Senate;US Senate|United States
House of Representatives|United States
Treasury Department;U.S. Treasury;US Treasury|United States
Commerce Department;Department of Commerce|United States
Labor Department;Department of Labor|United States
Justice Department;Department of Justice|United States
National Security Council;NSC|United States
USTR;Office of the U.S. Trade Representative;Office of the United States Trade Representative|United States
CIA;Central Intelligence Agency|United States
National Labor Relations Board;NLRB|United States
Federal Mediation and Conciliation Service|United States
Kremlin|Russia
State Duma;Duma|Russia
Verkhovna Rada|Ukraine
Downing Street;10 Downing Street;Number 10;No 10;No. 10|United Kingdom
Whitehall|United Kingdom
Foreign Office;Foreign, Commonwealth and Development Office|United Kingdom
House of Commons;Commons|United Kingdom
House of Lords|United Kingdom
Acas|United Kingdom
Élysée;Élysée Palace;Elysée;Elysee;Elysee Palace|France
Quai d'Orsay|France
Matignon|France
National Assembly|
Bundestag|Germany
Bundesrat|Germany
Chancellery;Federal Chancellery|Germany
Palazzo Chigi|Italy
Farnesina|Italy
Moncloa;La Moncloa|Spain
Knesset|Israel
Israel Defense Forces;IDF|Israel
Mossad|Israel
Palestinian Authority;PA|Palestine
Palestine Liberation Organization;PLO|Palestine
Sublime Porte|Turkey
Blue House|South Korea
Planalto;Itamaraty|Brazil
Zhongnanhai|China
Chinese Communist Party;CCP|China
Majlis|Iran
Revolutionary Guards;Islamic Revolutionary Guard Corps;IRGC|Iran
Stormont;Northern Ireland Assembly|Northern Ireland
Dáil;Dail|Ireland
Sejm|Poland
Storting|Norway
European Union;EU;E.U.;Brussels|
European Commission;EU Commission;Berlaymont|European Union
European Parliament;EU Parliament|European Union
Council of the European Union;Council of the EU;EU Council;Council of Ministers|European Union
European Council|European Union
European External Action Service;EEAS|European Union
European Central Bank;ECB|European Union
Court of Justice of the European Union;European Court of Justice;ECJ;CJEU|European Union
Coreper|European Union
Eurogroup|European Union
Council of Europe|
European Court of Human Rights|Council of Europe
United Nations;UN;U.N.|
UN Security Council;U.N. Security Council;United Nations Security Council;Security Council|United Nations
UN General Assembly;U.N. General Assembly;General Assembly|United Nations
UNHCR|
UNICEF|
UNRWA|
OCHA|
UNFCCC|
UNESCO|
UNCTAD|
World Food Programme;WFP|
UN Human Rights Council;Human Rights Council|United Nations
International Court of Justice;ICJ|
International Labour Organization;International Labour Organisation;ILO|
International Maritime Organization;IMO|
World Health Organization;WHO|
International Atomic Energy Agency;IAEA|
International Criminal Court;ICC|
International Committee of the Red Cross;ICRC;Red Cross|
Organisation for the Prohibition of Chemical Weapons;OPCW|
CTBTO|
NATO;North Atlantic Treaty Organization;North Atlantic Alliance|
North Atlantic Council|NATO
Organization for Security and Co-operation in Europe;OSCE|
OSCE Minsk Group;Minsk Group|Organization for Security and Co-operation in Europe
World Trade Organization;World Trade Organisation;WTO|
International Monetary Fund;IMF|
World Bank|
World Intellectual Property Organization;WIPO|
Intergovernmental Panel on Climate Change;IPCC|
OECD;Organisation for Economic Co-operation and Development|
OPEC|
OPEC+|
African Union;AU|
ECOWAS;Economic Community of West African States|
IGAD;Intergovernmental Authority on Development|
SADC;Southern African Development Community|
East African Community|
Arab League;League of Arab States|
Gulf Cooperation Council;GCC|
Organisation of Islamic Cooperation;Organization of Islamic Cooperation;OIC|
ASEAN;Association of Southeast Asian Nations|
Shanghai Cooperation Organisation;Shanghai Cooperation Organization;SCO|
APEC|
Commonwealth of Independent States|
CSTO;Collective Security Treaty Organization|
Eurasian Economic Union|
Organization of American States;OAS|
Mercosur|
CARICOM|
Pacific Islands Forum|
Alliance of Small Island States;AOSIS|
Least Developed Countries;LDC Group|
High Ambition Coalition|
Umbrella Group|
African Group|
Group of 77;G77;G-77;G77 and China|
Group of Seven;G7;G-7|
Group of Eight;G8|
Group of 20;Group of Twenty;G20;G-20|
BRICS|
Quad|
Quartet|
P5+1;P5|
E3|
E3/EU+3|
Normandy Format;Normandy Four|
Trilateral Contact Group|
Coalition of the Willing|
Contact Group|
Board of Peace|
AFL-CIO|
United Auto Workers;UAW|
Teamsters;International Brotherhood of Teamsters|
IAM;International Association of Machinists and Aerospace Workers;International Association of Machinists;Machinists|
Service Employees International Union;SEIU|
Writers Guild of America;WGA|
SAG-AFTRA;Screen Actors Guild|
Alliance of Motion Picture and Television Producers;AMPTP|
International Longshoremen's Association;ILA|
United States Maritime Alliance;USMX|
Communications Workers of America;CWA|
Unite the Union|
Unison|
Trades Union Congress;TUC|
RMT|
Aslef|
British Medical Association;BMA|
IG Metall|
Verdi;Ver.di|
GDL|
Deutsche Bahn|
CGT|
CFDT|
Unifor|
ETUC|
BusinessEurope|
Holy See|
International Olympic Committee;IOC|
FIFA|
UEFA|
Amnesty International|
Human Rights Watch|
International Crisis Group;Crisis Group|
Greenpeace|
Chatham House|
`
export const GROUPS = `
Hamas|Palestine
Islamic Jihad;Palestinian Islamic Jihad|Palestine
Fatah|Palestine
Hezbollah;Hizbollah;Hizbullah|
Houthis;Houthi;Ansar Allah;Ansarallah|Yemen
Taliban|
Pakistani Taliban;TTP|
Islamic State;ISIS;ISIL;Daesh|
al-Qaeda;Al Qaeda;Al-Qaida|
al-Shabab;Al Shabaab;al-Shabaab|
Boko Haram|
Rapid Support Forces;RSF|Sudan
Sudanese Armed Forces;SAF|Sudan
Tigray People's Liberation Front;TPLF|
Oromo Liberation Army|
M23;March 23 Movement|
Allied Democratic Forces|
FARC;Revolutionary Armed Forces of Colombia|
ELN;National Liberation Army|
PKK;Kurdistan Workers' Party;Kurdistan Workers’ Party|
YPG|
Syrian Democratic Forces;SDF|
Hayat Tahrir al-Sham;HTS|
Polisario Front;Polisario|Western Sahara
Frelimo|Mozambique
Renamo|Mozambique
Moro Islamic Liberation Front;MILF|
Moro National Liberation Front;MNLF|
New People's Army|
National Democratic Front|
Communist Party of the Philippines|
Free Aceh Movement;GAM|
Karen National Union|
Kachin Independence Army|
Arakan Army|
Tatmadaw|Myanmar
Liberation Tigers of Tamil Eelam;LTTE;Tamil Tigers|
Sinn Féin;Sinn Fein|
IRA;Irish Republican Army|
DUP;Democratic Unionist Party|
Ulster Unionists;Ulster Unionist Party|
SDLP|
ETA|
ANC;African National Congress|
ZANU-PF|
SPLM;SPLA;SPLM-IO;Sudan People's Liberation Movement|
Lord's Resistance Army|
Contras|
Sandinistas|
Khmer Rouge|
Viet Cong|
Donetsk People's Republic|
Luhansk People's Republic|
Wagner Group;Wagner|
Azov|
Haftar's forces;Libyan National Army|
Southern Transitional Council;STC|Yemen
`
export const MEDIA = `
Reuters
Associated Press;AP
Agence France-Presse;AFP
Bloomberg;Bloomberg News
United Press International;UPI
Deutsche Presse-Agentur;DPA;dpa
ANSA
EFE
Kyodo;Kyodo News
Yonhap;Yonhap News Agency
Xinhua;Xinhua News Agency
TASS;Tass
RIA Novosti;RIA
Interfax;Interfax-Ukraine
Sputnik
IRNA
Tasnim;Tasnim News Agency
Fars;Fars News Agency
ISNA
Mehr;Mehr News Agency
Press TV
SANA
WAFA
Anadolu;Anadolu Agency
Ukrinform
Belta
Azertac;Azertaj
Armenpress
PTI;Press Trust of India
PA Media;Press Association
New York Times;NYT;NY Times
Washington Post
Wall Street Journal;WSJ
Financial Times;FT
The Times;Times of London
Sunday Times
The Guardian;Guardian
The Observer
The Independent
The Telegraph;Daily Telegraph
Daily Mail
The Sun
The Economist;Economist
Los Angeles Times;LA Times
Boston Globe
Chicago Tribune
Seattle Times
USA Today
New York Post
The Atlantic
Foreign Policy
Foreign Affairs
Politico;POLITICO
Politico Europe
Axios
Semafor
The Hill
Vox
BuzzFeed News
HuffPost;Huffington Post
Time magazine
Newsweek
The New Yorker
CNN
ABC News;ABC
CBS News;CBS
NBC News;NBC
MSNBC
Fox News
PBS;PBS NewsHour
NPR
CNBC
BBC;BBC News
Sky News
ITV
Channel 4 News
Al Jazeera;Al-Jazeera
Al Arabiya
Al-Mayadeen;Al Mayadeen
Asharq Al-Awsat
Al-Ahram
Deutsche Welle;DW
ARD
ZDF
Der Spiegel;Spiegel
Die Zeit
Die Welt
Bild
Frankfurter Allgemeine Zeitung;FAZ
Süddeutsche Zeitung
Le Monde
Le Figaro
Libération
France 24
Radio France Internationale;RFI
BFMTV
El País;El Pais
El Mundo
La Repubblica
Corriere della Sera
La Stampa
RAI
NRC
De Standaard
Le Soir
Agence Europe
Euractiv;EURACTIV
EUobserver
MLex
Contexte
Irish Times
RTE;RTÉ
Kyiv Independent
Kyiv Post
Ukrainska Pravda;Ukrayinska Pravda
European Pravda
Hromadske
Suspilne
Novaya Gazeta
Meduza
Kommersant
Vedomosti
Izvestia
RT
Rossiya 1
Radio Free Europe;Radio Free Europe/Radio Liberty;RFE/RL;RFERL
Voice of America;VOA
Nikkei;Nikkei Asia
Asahi Shimbun
Japan Times
South China Morning Post;SCMP
Global Times
People's Daily
CCTV
Straits Times
Times of India
Hindustan Times
The Hindu
Indian Express
NDTV
Dawn
Geo News
Haaretz
Times of Israel
Jerusalem Post
Ynet
Yedioth Ahronoth
Channel 12
Channel 13
Kan
Israel Hayom
The National
Gulf News
Hürriyet;Hurriyet
Daily Sabah
Daily Nation
Mail & Guardian
Globe and Mail
Toronto Star
CBC;CBC News
Australian Broadcasting Corporation
Sydney Morning Herald
The Australian
Folha de S.Paulo;Folha
O Globo
El Tiempo
El Espectador
Clarín
Carbon Brief
Earth Negotiations Bulletin
Inside U.S. Trade
`
