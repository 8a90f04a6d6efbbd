/// Sentences of languages besides English; all of it invented.
extension SentenceTable {
  static let languages: [[String]] = [
    eastAsian, german, french, spanishAndOthers,
  ]

  static let eastAsian = [
    "⟦他问：“你是谁？”⟧⟦没有人回答。⟧",
    "⟦价格上涨了3.5%。⟧⟦没人知道为什么。⟧",
    "⟦「行こう！」と彼は叫んだ。⟧⟦誰も動かなかった。⟧",
    "⟦本当ですか？⟧⟦はい、本当です。⟧",
    "⟦U.S.オルロは反対した。⟧⟦市長も反対した。⟧",
    "⟦（写真は昨年のもの。）⟧⟦市長は辞任した。⟧",
    "⟦物価は３．５％上がった。⟧⟦賃金は上がらなかった。⟧",
    "⟦他说：“天气很好！”⟧⟦我们出去了。⟧",
    "⟦“我不知道，”他说，“也许吧。”⟧⟦她笑了。⟧",
    "⟦“真的吗？”她问道。⟧⟦“真的。”⟧⟦他走了。⟧",
  ]

  static let german = [
    "⟦Der 1. FC Orlo gewann am 12. Januar.⟧ ⟦Es war kalt.⟧",
    "⟦Er spielt in der 2. Liga.⟧ ⟦Sie nicht.⟧",
    "⟦Im 19. Jahrhundert war es still.⟧ ⟦Dann kam der 2. Weltkrieg.⟧",
    "⟦Dr. Vane kam mit Prof. Orlo.⟧ ⟦Er blieb ca. 3 Std. dort.⟧",
    "⟦Er kam z. B. gestern, d. h. zu spät.⟧ ⟦Sie z. B. Montag.⟧",
    "⟦Das gilt u. a. für Varn.⟧ ⟦Und für den Bürgermeister a. D. Orlo.⟧",
    "⟦Er wohnt Hauptstr. 5 in Orlo.⟧ ⟦Sie nicht.⟧",
    "⟦Es kostet 3,5 Mio. Kronen.⟧ ⟦Das ist viel.⟧",
    "⟦»Kommst du?«, fragte er.⟧ ⟦»Nein!«⟧ ⟦Sie blieb.⟧",
  ]

  static let french = [
    "⟦M. Dupont et Mme Orlo sont venus.⟧ ⟦Ils sont partis.⟧",
    "⟦Il dit : « Non. »⟧ ⟦Elle rit.⟧",
    "⟦« Quoi ? » demanda-t-il.⟧ ⟦« Rien. »⟧",
    "⟦Voir p. ex. Orlo, t. 3 et chap. 4.⟧ ⟦C’est tout.⟧",
    "⟦Le 3 janv. 2020, tout changea.⟧ ⟦Depuis le 5 févr. 2021, rien.⟧",
    "⟦Il vécut au 1er s. av. J.-C. à Rome.⟧ ⟦Elle aussi.⟧",
  ]

  static let spanishAndOthers = [
    "⟦El Sr. Vega y la Dra. Orlo hablaron en EE. UU. ayer.⟧ ⟦Nadie más.⟧",
    "⟦¿Vendrá Ud. mañana?⟧ ⟦Sí, p. ej. a las 5 p. m. del lunes.⟧",
    "⟦Llegó a las 8 p. m.⟧ ⟦Nadie lo vio.⟧",
    "⟦Vive en la Avda. Orlo n.º 5.⟧ ⟦No sale.⟧",
    "⟦O Sr. Vane e a Sra. Orlo saíram.⟧ ⟦Ninguém viu.⟧",
    "⟦Il sig. Vane e il dott. Orlo parlarono.⟧ ⟦Nessuno rise.⟧",
    "⟦De heer J. van Orlo kwam o.a. uit Vane.⟧ ⟦Hij bleef.⟧",
    "⟦Přijel 5. května a odjel.⟧ ⟦Nikdo to neví.⟧",
    "⟦Г-н Орло родился в 1990 г. в Москве.⟧ ⟦Он жил на ул. Ленина, д. 5.⟧ ⟦Потом уехал.⟧",
    "⟦А. С. Вейн приехал.⟧ ⟦Никто не знал.⟧",
    "⟦정부는 3.5% 올랐다고 밝혔다.⟧ ⟦\"왜?\"라고 그가 물었다.⟧",
  ]
}
