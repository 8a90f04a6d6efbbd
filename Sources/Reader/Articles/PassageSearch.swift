import Model

/// What a filter asks of passages is answered by a search of the library, beside the keys.
struct PassageSearch: Hashable, Sendable {
  /// Nil where rows answer all.
  private(set) var questions: PassageQuestions?
  private var answers: [PassageQuestions: PassageAnswer] = [:]
  /// Nil until the library was read.
  var ledgers: Ledgers?
  /// Whether something was changed since it was asked.
  private var isOld = false
  /// What was asked last, and its number.
  private var asked: PassageQuestions?
  private var number = 0

  init() {}

  /// What was asked and answered already.
  init(_ query: Query, _ answer: PassageAnswer?, in ledgers: Ledgers) {
    self.ledgers = ledgers
    ask(query)
    if let questions { answers[questions] = answer }
  }

  /// Whether an answer is awaited.
  var isOpen: Bool { questions.map { answers[$0] == nil } ?? false }

  mutating func ask(_ query: Query) { questions = query.passageQuestions(in: ledgers) }

  /// What was answered may be otherwise now.
  mutating func renew() { isOld = true }

  /// What is to be asked now; nil where all is known or asked already.
  mutating func next() -> (PassageQuestions, Int)? {
    guard let questions, isOld || (asked != questions && answers[questions] == nil) else {
      return nil
    }
    number += 1
    (asked, isOld) = (questions, false)
    return (questions, number)
  }

  /// False where something else was asked meanwhile.
  mutating func take(_ answer: PassageAnswer, number: Int) -> Bool {
    guard number == self.number, let asked else { return false }
    // What is typed letter by letter goes back the same way.
    if answers.count > 30 { answers = [:] }
    answers[asked] = answer
    return true
  }

  /// What is known of the passages that a query asks for; nil where it asks for none. Where nothing is
  /// known yet, everything goes through.
  func answer(to query: Query) -> PassageAnswer? {
    guard let questions = query.passageQuestions(in: ledgers) else { return nil }
    return answers[questions] ?? PassageAnswer(wanted: nil, unwanted: [])
  }
}
