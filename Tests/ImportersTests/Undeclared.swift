import Testing

/// A sentence in an encoding that it does not name.
struct Undeclared: CustomTestStringConvertible, Sendable {
  let encoding: String
  let text: String
  let bytes: [UInt8]

  var testDescription: String { encoding }

  /// Of the bytes, those beyond ASCII as they were written by Python's codecs, in hexadecimal
  /// digits between braces.
  private init(_ encoding: String, _ text: String, _ written: String) {
    self.encoding = encoding
    self.text = text
    bytes = written.split(separator: "{", omittingEmptySubsequences: false).enumerated().flatMap {
      index, part -> [UInt8] in
      guard index > 0, let end = part.firstIndex(of: "}") else { return Array(part.utf8) }
      let digits = Array(part[..<end].utf8)
      let wide = stride(from: 0, to: digits.count - 1, by: 2).map { at in
        UInt8(String(decoding: digits[at...at + 1], as: UTF8.self), radix: 16) ?? 0
      }
      return wide + Array(part[part.index(after: end)...].utf8)
    }
  }

  static let all = [
    Undeclared(
      "de iso-8859-1",
      """
      Die Brücke über den Fluß wurde am Dienstag f\
      ür größere Fahrzeuge gesperrt, sagte die Bür\
      germeisterin.
      """,
      """
      Die Br{FC}cke {FC}ber den Flu{DF} wurde am Dienstag f{FC}r gr{F6DF}ere Fahrzeuge ges\
      perrt, sagte die B{FC}rgermeisterin.
      """),
    Undeclared(
      "de cp1252",
      """
      Die Brücke über den Fluß wurde am Dienstag f\
      ür größere Fahrzeuge gesperrt, sagte die Bür\
      germeisterin.
      """,
      """
      Die Br{FC}cke {FC}ber den Flu{DF} wurde am Dienstag f{FC}r gr{F6DF}ere Fahrzeuge ges\
      perrt, sagte die B{FC}rgermeisterin.
      """),
    Undeclared(
      "fr cp1252",
      """
      Le conseil a voté mardi soir la fermeture du\
       pont; les élèves de l’école voisine n’ont p\
      as été prévenus à temps, dit-on.
      """,
      """
      Le conseil a vot{E9} mardi soir la fermeture du pont; les {E9}l{E8}ves de l{92E9}col\
      e voisine n{92}ont pas {E9}t{E9} pr{E9}venus {E0} temps, dit-on.
      """),
    Undeclared(
      "es iso-8859-1",
      """
      La alcaldía cerró el puente el martes; los n\
      iños de la escuela no fueron avisados y maña\
      na habrá más información.
      """,
      """
      La alcald{ED}a cerr{F3} el puente el martes; los ni{F1}os de la escuela no fueron av\
      isados y ma{F1}ana habr{E1} m{E1}s informaci{F3}n.
      """),
    Undeclared(
      "en1252 cp1252",
      """
      The council “closed the bridge” on Tuesday –\
       nobody’s asked why, said Mr Oll’s café.
      """,
      """
      The council {93}closed the bridge{94} on Tuesday {96} nobody{92}s asked why, said Mr\
       Oll{92}s caf{E9}.
      """),
    Undeclared(
      "enfew cp1252",
      """
      The council closed the bridge on Tuesday and\
       the café beside it lost its guests. Nobody \
      asked why, said the owner, who has been ther\
      e for ten years.
      """,
      """
      The council closed the bridge on Tuesday and the caf{E9} beside it lost its guests. \
      Nobody asked why, said the owner, who has been there for ten years.
      """),
    Undeclared(
      "sv iso-8859-1",
      """
      Bron över ån stängdes på tisdagen för större\
       fordon, säger borgmästaren. Ingen frågade v\
      arför.
      """,
      """
      Bron {F6}ver {E5}n st{E4}ngdes p{E5} tisdagen f{F6}r st{F6}rre fordon, s{E4}ger borg\
      m{E4}staren. Ingen fr{E5}gade varf{F6}r.
      """),
    Undeclared(
      "pl iso-8859-2",
      """
      Most nad rzeką został zamknięty we wtorek dl\
      a większych pojazdów, powiedziała burmistrz.\
       Nikt nie zapytał, dlaczego.
      """,
      """
      Most nad rzek{B1} zosta{B3} zamkni{EA}ty we wtorek dla wi{EA}kszych pojazd{F3}w, pow\
      iedzia{B3}a burmistrz. Nikt nie zapyta{B3}, dlaczego.
      """),
    Undeclared(
      "pl cp1250",
      """
      Most nad rzeką został zamknięty we wtorek dl\
      a większych pojazdów, powiedziała burmistrz.\
       Nikt nie zapytał, dlaczego.
      """,
      """
      Most nad rzek{B9} zosta{B3} zamkni{EA}ty we wtorek dla wi{EA}kszych pojazd{F3}w, pow\
      iedzia{B3}a burmistrz. Nikt nie zapyta{B3}, dlaczego.
      """),
    Undeclared(
      "cs iso-8859-2",
      """
      Most přes řeku byl v úterý uzavřen pro větší\
       vozidla, řekla starostka. Nikdo se nezeptal\
       proč.
      """,
      """
      Most p{F8}es {F8}eku byl v {FA}ter{FD} uzav{F8}en pro v{EC}t{B9ED} vozidla, {F8}ekla\
       starostka. Nikdo se nezeptal pro{E8}.
      """),
    Undeclared(
      "cs cp1250",
      """
      Most přes řeku byl v úterý uzavřen pro větší\
       vozidla, řekla starostka. Nikdo se nezeptal\
       proč.
      """,
      """
      Most p{F8}es {F8}eku byl v {FA}ter{FD} uzav{F8}en pro v{EC}t{9AED} vozidla, {F8}ekla\
       starostka. Nikdo se nezeptal pro{E8}.
      """),
    Undeclared(
      "hu iso-8859-2",
      """
      A folyó fölötti hidat kedden lezárták a nagy\
      obb járművek elől, mondta a polgármester. Se\
      nki sem kérdezte, miért.
      """,
      """
      A foly{F3} f{F6}l{F6}tti hidat kedden lez{E1}rt{E1}k a nagyobb j{E1}rm{FB}vek el{F5}\
      l, mondta a polg{E1}rmester. Senki sem k{E9}rdezte, mi{E9}rt.
      """),
    Undeclared(
      "hu cp1250",
      """
      A folyó fölötti hidat kedden lezárták a nagy\
      obb járművek elől, mondta a polgármester. Se\
      nki sem kérdezte, miért.
      """,
      """
      A foly{F3} f{F6}l{F6}tti hidat kedden lez{E1}rt{E1}k a nagyobb j{E1}rm{FB}vek el{F5}\
      l, mondta a polg{E1}rmester. Senki sem k{E9}rdezte, mi{E9}rt.
      """),
    Undeclared(
      "ru cp1251",
      """
      Мост через реку закрыли во вторник для больш\
      их машин, сказала глава города. Никто не спр\
      осил почему.
      """,
      """
      {CCEEF1F2} {F7E5F0E5E7} {F0E5EAF3} {E7E0EAF0FBEBE8} {E2EE} {E2F2EEF0EDE8EA} {E4EBFF}\
       {E1EEEBFCF8E8F5} {ECE0F8E8ED}, {F1EAE0E7E0EBE0} {E3EBE0E2E0} {E3EEF0EEE4E0}. {CDE8E\
      AF2EE} {EDE5} {F1EFF0EEF1E8EB} {EFEEF7E5ECF3}.
      """),
    Undeclared(
      "ru koi8-r",
      """
      Мост через реку закрыли во вторник для больш\
      их машин, сказала глава города. Никто не спр\
      осил почему.
      """,
      """
      {EDCFD3D4} {DEC5D2C5DA} {D2C5CBD5} {DAC1CBD2D9CCC9} {D7CF} {D7D4CFD2CEC9CB} {C4CCD1}\
       {C2CFCCD8DBC9C8} {CDC1DBC9CE}, {D3CBC1DAC1CCC1} {C7CCC1D7C1} {C7CFD2CFC4C1}. {EEC9C\
      BD4CF} {CEC5} {D3D0D2CFD3C9CC} {D0CFDEC5CDD5}.
      """),
    Undeclared(
      "ru iso-8859-5",
      """
      Мост через реку закрыли во вторник для больш\
      их машин, сказала глава города. Никто не спр\
      осил почему.
      """,
      """
      {BCDEE1E2} {E7D5E0D5D7} {E0D5DAE3} {D7D0DAE0EBDBD8} {D2DE} {D2E2DEE0DDD8DA} {D4DBEF}\
       {D1DEDBECE8D8E5} {DCD0E8D8DD}, {E1DAD0D7D0DBD0} {D3DBD0D2D0} {D3DEE0DED4D0}. {BDD8D\
      AE2DE} {DDD5} {E1DFE0DEE1D8DB} {DFDEE7D5DCE3}.
      """),
    Undeclared(
      "ru cp866",
      """
      Мост через реку закрыли во вторник для больш\
      их машин, сказала глава города. Никто не спр\
      осил почему.
      """,
      """
      {8CAEE1E2} {E7A5E0A5A7} {E0A5AAE3} {A7A0AAE0EBABA8} {A2AE} {A2E2AEE0ADA8AA} {A4ABEF}\
       {A1AEABECE8A8E5} {ACA0E8A8AD}, {E1AAA0A7A0ABA0} {A3ABA0A2A0} {A3AEE0AEA4A0}. {8DA8A\
      AE2AE} {ADA5} {E1AFE0AEE1A8AB} {AFAEE7A5ACE3}.
      """),
    Undeclared(
      "uk cp1251",
      """
      Міст через річку закрили у вівторок для вели\
      ких машин, сказала міська голова. Ніхто не с\
      питав чому.
      """,
      """
      {CCB3F1F2} {F7E5F0E5E7} {F0B3F7EAF3} {E7E0EAF0E8EBE8} {F3} {E2B3E2F2EEF0EEEA} {E4EBF\
      F} {E2E5EBE8EAE8F5} {ECE0F8E8ED}, {F1EAE0E7E0EBE0} {ECB3F1FCEAE0} {E3EEEBEEE2E0}. {C\
      DB3F5F2EE} {EDE5} {F1EFE8F2E0E2} {F7EEECF3}.
      """),
    Undeclared(
      "uk koi8-u",
      """
      Міст через річку закрили у вівторок для вели\
      ких машин, сказала міська голова. Ніхто не с\
      питав чому.
      """,
      """
      {EDA6D3D4} {DEC5D2C5DA} {D2A6DECBD5} {DAC1CBD2C9CCC9} {D5} {D7A6D7D4CFD2CFCB} {C4CCD\
      1} {D7C5CCC9CBC9C8} {CDC1DBC9CE}, {D3CBC1DAC1CCC1} {CDA6D3D8CBC1} {C7CFCCCFD7C1}. {E\
      EA6C8D4CF} {CEC5} {D3D0C9D4C1D7} {DECFCDD5}.
      """),
    Undeclared(
      "ja shift_jis",
      """
      火曜日、川にかかる橋は大型車に対して閉鎖されたと市長は述べた。理由を尋ねた人はいなかった\
      。
      """,
      """
      {89CE97}j{93FA81}A{90EC82C982A982A982E98BB482CD91E58C}^{8ED482C991CE82B582C495C28DBD\
      82B382EA82BD82C68E}s{92B782CD8F}q{82D782BD81}B{979D97}R{82F090}q{82CB82BD90}l{82CD82\
      A282C882A982C182BD81}B
      """),
    Undeclared(
      "ja euc-jp",
      """
      火曜日、川にかかる橋は大型車に対して閉鎖されたと市長は述べた。理由を尋ねた人はいなかった\
      。
      """,
      """
      {B2D0CDCBC6FCA1A2C0EEA4CBA4ABA4ABA4EBB6B6A4CFC2E7B7BFBCD6A4CBC2D0A4B7A4C6CAC4BABFA4B\
      5A4ECA4BFA4C8BBD4C4B9A4CFBDD2A4D9A4BFA1A3CDFDCDB3A4F2BFD2A4CDA4BFBFCDA4CFA4A4A4CAA4A\
      BA4C3A4BFA1A3}
      """),
    Undeclared(
      "ja iso-2022-jp",
      """
      火曜日、川にかかる橋は大型車に対して閉鎖されたと市長は述べた。理由を尋ねた人はいなかった\
      。
      """,
      """
      {1B}$B2PMKF|!{22}@n$K$+$+$k66$OBg7?<V$KBP$7$FJD:?$5$l$?$H;TD9$O=R$Y$?!#M{7D}M3$r?R$M\
      $??M$O$$$J$+$C$?!#{1B}(B
      """),
    Undeclared(
      "zh gbk",
      "市长说，河上的桥星期二对大型车辆关闭。没有人问为什么。",
      """
      {CAD0B3A4CBB5A3ACBAD3C9CFB5C4C7C5D0C7C6DAB6FEB6D4B4F3D0CDB3B5C1BEB9D8B1D5A1A3C3BBD3D\
      0C8CBCECACEAACAB2C3B4A1A3}
      """),
    Undeclared(
      "zh gb18030",
      "市长说，河上的桥星期二对大型车辆关闭。没有人问为什么。",
      """
      {CAD0B3A4CBB5A3ACBAD3C9CFB5C4C7C5D0C7C6DAB6FEB6D4B4F3D0CDB3B5C1BEB9D8B1D5A1A3C3BBD3D\
      0C8CBCECACEAACAB2C3B4A1A3}
      """),
    Undeclared(
      "zht big5",
      "市長說，河上的橋星期二對大型車輛關閉。沒有人問為什麼。",
      """
      {A5ABAAF8BBA1A1}A{AA}e{A4}W{AABABEF4AC}P{B4C1A4}G{B9EFA4}j{ABACA8AEBDF8C3F6B3ACA1}C{\
      A8}S{A6B3A4}H{B0DDACB0A4B0BBF2A1}C
      """),
    Undeclared(
      "ko euc-kr",
      """
      화요일에 강 위의 다리가 대형 차량에 대해 폐쇄되었다고 시장이 말했다. 아무도 \
      이유를 묻지 않았다.
      """,
      """
      {C8ADBFE4C0CFBFA1} {B0AD} {C0A7C0C7} {B4D9B8AEB0A1} {B4EBC7FC} {C2F7B7AEBFA1} {B4EBC\
      7D8} {C6F3BCE2B5C7BEFAB4D9B0ED} {BDC3C0E5C0CC} {B8BBC7DFB4D9}. {BEC6B9ABB5B5} {C0CCC\
      0AFB8A6} {B9AFC1F6} {BECABED2B4D9}.
      """),
    Undeclared(
      "el iso-8859-7",
      """
      Η γέφυρα πάνω από το ποτάμι έκλεισε την Τρίτ\
      η για τα μεγάλα οχήματα, είπε η δήμαρχος. Κα\
      νείς δεν ρώτησε γιατί.
      """,
      """
      {C7} {E3DDF6F5F1E1} {F0DCEDF9} {E1F0FC} {F4EF} {F0EFF4DCECE9} {DDEAEBE5E9F3E5} {F4E7\
      ED} {D4F1DFF4E7} {E3E9E1} {F4E1} {ECE5E3DCEBE1} {EFF7DEECE1F4E1}, {E5DFF0E5} {E7} {E\
      4DEECE1F1F7EFF2}. {CAE1EDE5DFF2} {E4E5ED} {F1FEF4E7F3E5} {E3E9E1F4DF}.
      """),
    Undeclared(
      "el cp1253",
      """
      Η γέφυρα πάνω από το ποτάμι έκλεισε την Τρίτ\
      η για τα μεγάλα οχήματα, είπε η δήμαρχος. Κα\
      νείς δεν ρώτησε γιατί.
      """,
      """
      {C7} {E3DDF6F5F1E1} {F0DCEDF9} {E1F0FC} {F4EF} {F0EFF4DCECE9} {DDEAEBE5E9F3E5} {F4E7\
      ED} {D4F1DFF4E7} {E3E9E1} {F4E1} {ECE5E3DCEBE1} {EFF7DEECE1F4E1}, {E5DFF0E5} {E7} {E\
      4DEECE1F1F7EFF2}. {CAE1EDE5DFF2} {E4E5ED} {F1FEF4E7F3E5} {E3E9E1F4DF}.
      """),
    Undeclared(
      "tr iso-8859-9",
      """
      Irmağın üzerindeki köprü salı günü büyük ara\
      çlara kapatıldı, dedi belediye başkanı. Kims\
      e nedenini sormadı.
      """,
      """
      Irma{F0FD}n {FC}zerindeki k{F6}pr{FC} sal{FD} g{FC}n{FC} b{FC}y{FC}k ara{E7}lara kap\
      at{FD}ld{FD}, dedi belediye ba{FE}kan{FD}. Kimse nedenini sormad{FD}.
      """),
    Undeclared(
      "he cp1255",
      """
      הגשר מעל הנהר נסגר ביום שלישי לכלי רכב גדולי\
      ם, אמרה ראש העיר. איש לא שאל מדוע.
      """,
      """
      {E4E2F9F8} {EEF2EC} {E4F0E4F8} {F0F1E2F8} {E1E9E5ED} {F9ECE9F9E9} {ECEBECE9} {F8EBE1\
      } {E2E3E5ECE9ED}, {E0EEF8E4} {F8E0F9} {E4F2E9F8}. {E0E9F9} {ECE0} {F9E0EC} {EEE3E5F2\
      }.
      """),
    Undeclared(
      "ar cp1256",
      """
      أغلق الجسر فوق النهر يوم الثلاثاء أمام المرك\
      بات الكبيرة، قالت رئيسة البلدية. لم يسأل أحد\
       عن السبب.
      """,
      """
      {C3DBE1DE} {C7E1CCD3D1} {DDE6DE} {C7E1E4E5D1} {EDE6E3} {C7E1CBE1C7CBC7C1} {C3E3C7E3}\
       {C7E1E3D1DFC8C7CA} {C7E1DFC8EDD1C9A1} {DEC7E1CA} {D1C6EDD3C9} {C7E1C8E1CFEDC9}. {E1\
      E3} {EDD3C3E1} {C3CDCF} {DAE4} {C7E1D3C8C8}.
      """),
  ]
}
