"""Countries by what people call them: the code of two letters, that of three, names and aliases.

Theory of operation. A line is a country: its ISO 3166 codes of two and of three letters, then the
names by which it is known, best first; a country whose names need two lines has two. A name is
compared without case, accents, marks and a leading "the". What two countries are called is in no
line ("Congo" alone, "Korea" is the South by use). Codes win over names, so ``NA`` is Namibia.

The English names are those of the Unicode CLDR (Unicode License v3); aliases and names of the most
applied-to countries in their own and in neighbouring languages are ours. A table of ours, since no
dependency has aliases, and since it is loaded only when a name is read.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

__all__ = ["code_of"]

#: Longer than any name.
LONGEST: Final = 60
_MARKS: Final = re.compile(r"[\W_]+")

_TABLE: Final = """
    AD AND Andorra
    AE ARE United Arab Emirates;UAE;Emirates
    AF AFG Afghanistan
    AG ATG Antigua & Barbuda
    AI AIA Anguilla
    AL ALB Albania
    AM ARM Armenia
    AO AGO Angola
    AQ ATA Antarctica
    AR ARG Argentina;Argentinien
    AS ASM American Samoa
    AT AUT Austria;Österreich;Autriche
    AU AUS Australia;Australien
    AW ABW Aruba
    AX ALA Åland Islands
    AZ AZE Azerbaijan
    BA BIH Bosnia & Herzegovina
    BB BRB Barbados
    BD BGD Bangladesh
    BE BEL Belgium;Belgien;Belgique;België
    BF BFA Burkina Faso
    BG BLG Bulgaria
    BH BAH Bahrain
    BI BDI Burundi
    BJ BEN Benin
    BL BLM St. Barthélemy
    BM BMU Bermuda
    BN BRN Brunei;Brunei Darussalam
    BO BOL Bolivia;Plurinational State of Bolivia
    BQ BES Caribbean Netherlands
    BR BRA Brazil;Brasil;Brasilien
    BS BHS Bahamas
    BT BTN Bhutan
    BV BVT Bouvet Island
    BW BWA Botswana
    BY BLR Belarus
    BZ BLZ Belize
    CA CAN Canada;Kanada
    CC CCK Cocos (Keeling) Islands
    CD COD Congo - Kinshasa;DR Congo;DRC;Democratic Republic of the Congo
    CF CAF Central African Republic
    CG COG Congo - Brazzaville;Republic of the Congo
    CH CHE Switzerland;Schweiz;Suisse;Svizzera
    CI CIV Côte d'Ivoire;Ivory Coast;Cote d'Ivoire
    CK COK Cook Islands
    CL CHL Chile
    CM CMR Cameroon
    CN CHN China;PRC;Mainland China;People's Republic of China;中国
    CO COL Colombia;Kolumbien
    CR CRI Costa Rica
    CU CUB Cuba
    CV CPV Cape Verde
    CW CUW Curaçao
    CX CXR Christmas Island
    CY CYP Cyprus
    CZ CZE Czechia;Czech Republic;Tschechien
    DE DEU Germany;Deutschland;Allemagne;Alemania;BRD
    DJ DJI Djibouti
    DK DNK Denmark;Danmark;Dänemark
    DM DMA Dominica
    DO DOM Dominican Republic
    DZ DZA Algeria
    EC ECU Ecuador
    EE EST Estonia
    EG EGY Egypt;Ägypten
    EH ESH Western Sahara
    ER ERI Eritrea
    ES ESP Spain;España;Spanien;Espagne
    ET ETH Ethiopia
    FI FIN Finland;Suomi;Finnland
    FJ FJI Fiji
    FK FLK Falkland Islands
    FM FSM Micronesia
    FO FRO Faroe Islands
    FR FRA France;Frankreich;Francia
    GA GAB Gabon
    GB GBR United Kingdom;UK;U.K.;Great Britain;Britain;England;Scotland;Wales;Northern Ireland
    GB GBR Großbritannien;Vereinigtes Königreich;Royaume-Uni;Reino Unido
    GD GRD Grenada
    GE GEO Georgia
    GF GUF French Guiana
    GG GGY Guernsey
    GH GHA Ghana
    GI GIB Gibraltar
    GL GRL Greenland
    GM GMB Gambia
    GN GIN Guinea
    GP GLP Guadeloupe
    GQ GNQ Equatorial Guinea
    GR GRC Greece;Hellas;Griechenland
    GS SGS South Georgia & South Sandwich Islands
    GT GUA Guatemala
    GU GUM Guam
    GW GNB Guinea-Bissau
    GY GUY Guyana
    HK HKG Hong Kong SAR China;Hong Kong
    HM HMD Heard Island & McDonald Islands
    HN HND Honduras
    HR HRV Croatia
    HT HTI Haiti
    HU HUN Hungary;Ungarn;Magyarország
    ID IDN Indonesia
    IE IRL Ireland;Republic of Ireland;Eire;Irland
    IL ISR Israel
    IM IMN Isle of Man
    IN IND India;Bharat;Indien
    IO IOT British Indian Ocean Territory
    IQ IRQ Iraq
    IR IRN Iran;Islamic Republic of Iran
    IS ISL Iceland
    IT ITA Italy;Italia;Italien;Italie
    JE JEY Jersey
    JM JAM Jamaica
    JO JOR Jordan
    JP JPN Japan;日本;Japon
    KE KEN Kenya
    KG KGZ Kyrgyzstan
    KH KHM Cambodia
    KI KIR Kiribati
    KM COM Comoros
    KN KNA St. Kitts & Nevis
    KP PRK North Korea;Democratic People's Republic of Korea
    KR KOR South Korea;Korea;Republic of Korea;Südkorea;대한민국;한국
    KW KWT Kuwait
    KY CYM Cayman Islands
    KZ KAZ Kazakhstan
    LA LAO Laos;Lao PDR
    LB LBN Lebanon
    LC LCA St. Lucia
    LI LIE Liechtenstein
    LK LKA Sri Lanka
    LR LBR Liberia
    LS LSO Lesotho
    LT LTU Lithuania
    LU LUX Luxembourg;Luxemburg
    LV LVA Latvia
    LY LBY Libya
    MA MOR Morocco
    MC MCO Monaco
    MD MDA Moldova;Republic of Moldova
    ME MNE Montenegro
    MF MAF St. Martin
    MG MDG Madagascar
    MH MHL Marshall Islands
    MK MKD North Macedonia;Macedonia
    ML MLI Mali
    MM MMR Myanmar (Burma);Burma
    MN MNG Mongolia
    MO MAC Macao SAR China;Macau;Macao
    MP MNP Northern Mariana Islands
    MQ MTQ Martinique
    MR MRT Mauritania
    MS MSR Montserrat
    MT MLT Malta
    MU MUS Mauritius
    MV MDV Maldives
    MW MWI Malawi
    MX MEX Mexico;México;Mexiko
    MY MYS Malaysia
    MZ MOZ Mozambique
    NA NAM Namibia
    NC NCL New Caledonia
    NE NER Niger
    NF NFK Norfolk Island
    NG NGA Nigeria
    NI NIC Nicaragua
    NL NLD Netherlands;Holland;The Netherlands;Niederlande;Nederland;Pays-Bas
    NO NOR Norway;Norge;Norwegen
    NP NPL Nepal
    NR NRU Nauru
    NU NIU Niue
    NZ NZL New Zealand;Aotearoa;Neuseeland
    OM OMN Oman
    PA PAN Panama
    PE PER Peru
    PF PYF French Polynesia
    PG PNG Papua New Guinea
    PH PHL Philippines;The Philippines
    PK PAK Pakistan
    PL POL Poland;Polen;Polska;Pologne
    PM SPM St. Pierre & Miquelon
    PN PCN Pitcairn Islands
    PR PRI Puerto Rico
    PS PSE Palestinian Territories;Palestine
    PT PRT Portugal;República Portuguesa
    PW PLW Palau
    PY PRY Paraguay
    QA QAT Qatar
    RE REU Réunion
    RO ROU Romania;Rumänien;România
    RS SRB Serbia
    RU RUS Russia;Russian Federation;Russland;Россия
    RW RWA Rwanda
    SA SAU Saudi Arabia;KSA
    SB SLB Solomon Islands
    SC SYC Seychelles
    SD SDN Sudan
    SE SWE Sweden;Sverige;Schweden
    SG SGP Singapore;Republic of Singapore
    SH SHN St. Helena, Ascension & Tristan da Cunha
    SI SVN Slovenia
    SJ SJM Svalbard & Jan Mayen
    SK SVK Slovakia
    SL SLE Sierra Leone
    SM SMR San Marino
    SN SEN Senegal
    SO SOM Somalia
    SR SUR Suriname
    SS SSD South Sudan
    ST STP São Tomé & Príncipe
    SV SLV El Salvador
    SX SXM Sint Maarten
    SY SYR Syria;Syrian Arab Republic
    SZ SZW Eswatini;Swaziland
    TC TCA Turks & Caicos Islands
    TD TCD Chad
    TF ATF French Southern and Antarctic Lands
    TG TGO Togo
    TH THA Thailand
    TJ TJK Tajikistan
    TK TKL Tokelau
    TL TLS Timor-Leste;East Timor
    TM TKM Turkmenistan
    TN TUN Tunisia
    TO TON Tonga
    TR TUR Türkiye;Turkey;Türkei
    TT TTO Trinidad & Tobago
    TV TUV Tuvalu
    TW TWN Taiwan;Republic of China;台灣;台湾
    TZ TZA Tanzania;United Republic of Tanzania
    UA UKR Ukraine;Україна
    UG UGA Uganda
    UM UMI U.S. Outlying Islands
    US USA United States;USA;U.S.;U.S.A.;America;United States of America;the States
    US USA Estados Unidos;Vereinigte Staaten;États-Unis
    UY URY Uruguay
    UZ UZB Uzbekistan
    VA VAT Vatican City;Holy See;Vatican
    VC VCT St. Vincent & Grenadines
    VE VEN Venezuela;Bolivarian Republic of Venezuela
    VG VGB British Virgin Islands
    VI VIR U.S. Virgin Islands
    VN VNM Vietnam;Viet Nam;Việt Nam
    VU VTU Vanuatu
    WF WLF Wallis & Futuna
    WS WSM Samoa
    YE YEM Yemen
    YT MYT Mayotte
    ZA ZAF South Africa;RSA;Südafrika
    ZM ZMB Zambia
    ZW ZWE Zimbabwe
"""


def code_of(name: str) -> str | None:
    """Return the code of two letters of the country that is called so; ``None``: of none.

    >>> code_of("de"), code_of("DEU"), code_of("Germany"), code_of("U.K."), code_of("NA")
    ('DE', 'DE', 'DE', 'GB', 'NA')
    >>> code_of("EU") is None
    True
    """
    return _codes().get(_folded(name)) if len(name) <= LONGEST else None


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", name).casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return _MARKS.sub("", bare).removeprefix("the")


@functools.lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    names = {_folded(name): code for code, _, name in _lines()}
    return {**names, **{three.casefold(): code for code, three, _ in _lines()}, **_own()}


def _own() -> dict[str, str]:
    return {code.casefold(): code for code, _, _ in _lines()}


def _lines() -> Iterator[tuple[str, str, str]]:
    """Yield each name with the codes of its country."""
    for line in _TABLE.strip().splitlines():
        code, three, names = line.split(None, 2)
        for name in names.split(";"):
            yield code, three, name
