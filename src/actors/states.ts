/**
 * States, one a line: name; other names | adjectives; words for the people | capitals, by which the state is named too.
 * "s" may follow an adjective ("Iranians"). Written by hand from common knowledge; also entities that sit at tables
 * without general recognition, for the table is what matters here, not their status.
 */
export const STATES = `
Afghanistan|Afghan|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Andorra|Andorran|
Angola|Angolan|Luanda
Antigua and Barbuda|Antiguan|
Argentina|Argentine;Argentinian|Buenos Aires
Armenia|Armenian|Yerevan
Australia|Australian|Canberra
Austria|Austrian|Vienna
Azerbaijan|Azerbaijani;Azeri|Baku
Bahamas;The Bahamas|Bahamian|Nassau
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Barbados|Barbadian|Bridgetown
Belarus;Belorussia|Belarusian;Belarussian|Minsk
Belgium|Belgian|
Belize|Belizean|
Benin|Beninese|Cotonou
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian|La Paz
Bosnia and Herzegovina;Bosnia;Bosnia-Herzegovina|Bosnian|Sarajevo
Botswana|Botswanan|Gaborone
Brazil|Brazilian|Brasilia
Brunei|Bruneian|
Bulgaria|Bulgarian|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|Bujumbura
Cambodia|Cambodian;Khmer|Phnom Penh
Cameroon|Cameroonian|Yaounde
Canada|Canadian|Ottawa
Cape Verde;Cabo Verde|Cape Verdean|
Central African Republic|Central African|Bangui
Chad|Chadian|N'Djamena
Chile|Chilean|
China;People's Republic of China;PRC|Chinese|Beijing;Peking
Colombia|Colombian|Bogota
Comoros|Comorian|
Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;DRC;Congo|Congolese|Kinshasa
Republic of the Congo;Congo-Brazzaville||Brazzaville
Costa Rica|Costa Rican|
Ivory Coast;Cote d'Ivoire;Côte d'Ivoire|Ivorian|Abidjan
Croatia|Croatian;Croat|Zagreb
Cuba|Cuban|Havana
Cyprus;Republic of Cyprus|Cypriot;Greek Cypriot|Nicosia
Czech Republic;Czechia|Czech|Prague
Denmark|Danish;Dane|Copenhagen
Djibouti|Djiboutian|
Dominica||
Dominican Republic|Dominican|Santo Domingo
Ecuador|Ecuadorian;Ecuadorean|Quito
Egypt|Egyptian|Cairo
El Salvador|Salvadoran;Salvadorean|San Salvador
Equatorial Guinea||Malabo
Eritrea|Eritrean|Asmara
Estonia|Estonian|Tallinn
Eswatini;Swaziland|Swazi|
Ethiopia|Ethiopian|Addis Ababa
Fiji|Fijian|Suva
Finland|Finnish;Finn|Helsinki
France|French;Frenchman;Frenchwoman|Paris
Gabon|Gabonese|Libreville
Gambia;The Gambia|Gambian|Banjul
Georgia|Georgian|Tbilisi
Germany|German|Berlin
Ghana|Ghanaian|Accra
Greece|Greek|Athens
Grenada|Grenadian|
Guatemala|Guatemalan|
Guinea|Guinean|Conakry
Guinea-Bissau||Bissau
Guyana|Guyanese|
Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hungary|Hungarian|Budapest
Iceland|Icelandic;Icelander|Reykjavik
India|Indian|New Delhi;Delhi
Indonesia|Indonesian|Jakarta
Iran;Islamic Republic of Iran;Islamic Republic|Iranian|Tehran;Teheran
Iraq|Iraqi|Baghdad
Ireland;Republic of Ireland|Irish;Irishman|Dublin
Israel|Israeli|Jerusalem;Tel Aviv
Italy|Italian|Rome
Jamaica|Jamaican|
Japan|Japanese|Tokyo
Jordan|Jordanian|Amman
Kazakhstan|Kazakh;Kazakhstani|Astana
Kenya|Kenyan|Nairobi
Kiribati||
Kosovo|Kosovar;Kosovan|Pristina;Prishtina
Kuwait|Kuwaiti|
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian;Lao|Vientiane
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho|
Liberia|Liberian|Monrovia
Libya|Libyan|Tripoli
Liechtenstein||Vaduz
Lithuania|Lithuanian|Vilnius
Luxembourg|Luxembourgish;Luxembourger|
Madagascar|Malagasy|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian|Kuala Lumpur;Putrajaya
Maldives|Maldivian|
Mali|Malian|Bamako
Malta|Maltese|Valletta
Marshall Islands|Marshallese|Majuro
Mauritania|Mauritanian|Nouakchott
Mauritius|Mauritian|
Mexico|Mexican|Mexico City
Micronesia|Micronesian|
Moldova|Moldovan|Chisinau
Monaco||
Mongolia|Mongolian|Ulaanbaatar
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar;Burma|Burmese|Naypyidaw;Naypyitaw
Namibia|Namibian|Windhoek
Nauru||
Nepal|Nepalese;Nepali|Kathmandu
Netherlands;The Netherlands;Holland|Dutch;Dutchman|The Hague
New Zealand|New Zealander|Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja
North Korea;DPRK;Democratic People's Republic of Korea|North Korean|Pyongyang
North Macedonia;Macedonia|Macedonian|Skopje
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani|Islamabad
Palau|Palauan|
Palestine;State of Palestine|Palestinian|Ramallah
Panama|Panamanian|Panama City
Papua New Guinea||Port Moresby
Paraguay|Paraguayan|Asuncion
Peru|Peruvian|Lima
Philippines;The Philippines|Philippine;Filipino;Filipina|Manila
Poland|Polish;Pole|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
Romania|Romanian|Bucharest
Russia;Russian Federation|Russian|Moscow
Rwanda|Rwandan|Kigali
Saint Lucia;St. Lucia||
Samoa|Samoan|Apia
Saudi Arabia;Kingdom of Saudi Arabia|Saudi;Saudi Arabian|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian;Serb|Belgrade
Seychelles||
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean|
Slovakia|Slovak;Slovakian|Bratislava
Slovenia|Slovenian;Slovene|Ljubljana
Solomon Islands||Honiara
Somalia|Somali|Mogadishu
Somaliland||Hargeisa
South Africa|South African|Pretoria
South Korea;Republic of Korea|South Korean|Seoul
South Sudan|South Sudanese|Juba
Spain|Spanish;Spaniard|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish;Swede|Stockholm
Switzerland|Swiss|Bern;Berne
Syria|Syrian|Damascus
Taiwan;Republic of China|Taiwanese|Taipei
Tajikistan|Tajik|Dushanbe
Tanzania|Tanzanian|Dodoma
Thailand|Thai|Bangkok
Timor-Leste;East Timor|Timorese;East Timorese|Dili
Togo|Togolese|
Tonga|Tongan|
Trinidad and Tobago|Trinidadian|Port of Spain
Tunisia|Tunisian|Tunis
Turkey;Türkiye;Turkiye|Turkish;Turk|Ankara
Turkmenistan|Turkmen|Ashgabat
Tuvalu|Tuvaluan|Funafuti
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kyiv;Kiev
United Arab Emirates;UAE;Emirates;U.A.E.|Emirati|Abu Dhabi
United Kingdom;UK;U.K.;Britain;Great Britain|British;Briton|London
United States;United States of America;US;U.S.;USA;U.S.A.;America|American|Washington;Washington, D.C.;Washington DC
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek|Tashkent
Vanuatu||Port Vila
Holy See;Vatican|Vatican|
Venezuela|Venezuelan|Caracas
Vietnam;Viet Nam|Vietnamese|Hanoi
Western Sahara|Sahrawi|
Yemen|Yemeni|Sanaa;Sana'a
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
Scotland|Scottish;Scot|
Wales|Welsh|
Northern Ireland|Northern Irish|
England|English|
Catalonia|Catalan|
Greenland|Greenlandic;Greenlander|Nuuk
Abkhazia|Abkhaz;Abkhazian|Sukhumi
South Ossetia|South Ossetian|Tskhinvali
Transnistria;Transdniestria|Transnistrian|Tiraspol
Nagorno-Karabakh;Artsakh||Stepanakert
Northern Cyprus|Turkish Cypriot|
Kurdistan|Kurdish;Kurd|Erbil
Soviet Union;USSR;U.S.S.R.|Soviet|
Yugoslavia|Yugoslav|
`
/** Regions: not parties, but people act for them ("European leaders"). Same columns. */
export const REGIONS = `
Europe|European|
Africa|African|
Asia|Asian|
Latin America|Latin American|
South America|South American|
Arab world|Arab|
Gulf|Gulf Arab|
West;the West|Western;Westerner|
Balkans|Balkan|
Baltics|Baltic|
Nordics|Nordic;Scandinavian|
Global South||
Gaza;Gaza Strip|Gazan|
West Bank||
`
