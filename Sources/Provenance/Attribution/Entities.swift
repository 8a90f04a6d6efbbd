import Model

/// The names of a text: which of them are one.
struct Entities {
  /// Where a name stands.
  struct Place {
    enum Speaking { case no, maybe, surely }

    let mention: Mention
    /// The number of the sentence.
    let sentence: Int
    let speaks: Speaking

    var start: ScalarOffset { mention.span.start }
  }

  struct Entity {
    /// The longest of its names.
    var name: String
    var aliases: [String] = []
    var kind: SourceKind?
    var sex: Mention.Sex?
    /// Of its titles, in small letters.
    var roles: Set<String> = []
    /// In order of reading.
    var places: [Place] = []

    /// Whether it may be a person: nothing says that it is something else.
    var mayBePerson: Bool { kind == nil || kind == .person }

    /// Whether something says that it is a person or speaks as one.
    var seemsPerson: Bool {
      kind == .person
        || kind == nil && places.contains { $0.speaks == .surely }
    }
  }

  private(set) var all: [Entity] = []
  private var byName: [String: Int] = [:]
  private var byLast: [String: Int] = [:]
  private var byFirst: [String: Int] = [:]

  /// The longest names first, so that shorter ones find them.
  init(_ mentions: [Place], acronyms: [String: String]) {
    let names = mentions.enumerated().filter { $0.element.mention.nature == .name }
    let order = names.sorted { a, b in
      let (one, two) = (a.element.mention.size, b.element.mention.size)
      return one == two ? a.offset < b.offset : one > two
    }
    for (_, entry) in order { add(entry.mention, acronyms) }
    for (_, entry) in names {
      guard let number = number(of: entry.mention) else { continue }
      all[number].places.append(entry)
    }
  }

  /// The number of the entity that a name names.
  func number(of mention: Mention) -> Int? { byName[mention.key] }

  private mutating func add(_ mention: Mention, _ acronyms: [String: String]) {
    let number = known(mention, acronyms) ?? all.count
    if number == all.count { all.append(Entity(name: mention.name)) }
    byName[mention.key] = number
    // `The Post` is the last word of a longer name, as a surname is.
    if byLast[mention.last] == nil { byLast[mention.last] = number }
    if byFirst[mention.first] == nil { byFirst[mention.first] = number }
    all[number].kind = all[number].kind ?? mention.kind
    all[number].sex = all[number].sex ?? mention.sex
    all[number].roles.formUnion(mention.role)
    if mention.name.count == all[number].name.count, mention.name.hasPrefix("The ") {
      all[number].name = mention.name
    }
  }

  private mutating func known(_ mention: Mention, _ acronyms: [String: String]) -> Int? {
    if let number = byName[mention.key] { return number }
    if let long = acronyms[mention.key], let number = byName[long] {
      all[number].aliases.append(mention.name)
      return number
    }
    guard mention.size == 1 else { return nil }
    if let number = byLast[mention.last], all[number].isCalledByLast(mention) { return number }
    // Of Chinese names the first word is the family's; others go by their first name, too.
    guard let number = byFirst[mention.key], all[number].kind == .person else { return nil }
    return number
  }
}

extension Entities.Entity {
  /// Of a person, and of an outlet: `China` is not the last word of `Bank of China`.
  fileprivate func isCalledByLast(_ mention: Mention) -> Bool {
    mention.kind == .person ? mayBePerson : mayBePerson || kind == .outlet
  }
}

extension Mention {
  /// In small letters, without `the`.
  var key: String {
    let small = name.lowercased()
    return small.hasPrefix("the ") ? String(small.dropFirst(4)) : small
  }

  var first: String { key.split(separator: " ").first.map(String.init) ?? "" }

  /// In words, without `the`.
  var size: Int { key.split(separator: " ").count }
}
