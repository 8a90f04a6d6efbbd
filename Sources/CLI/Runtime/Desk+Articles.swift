import Model
import Reader
import Storage
import Text

/// What is done to many articles of the list at once, and what the list asks.
extension Desk {
  func remove(_ ids: [ID<Article>], by signature: Signature) -> Message {
    var (removed, failed): ([RemovedArticle], [String]) = ([], [])
    do {
      for (id, result) in zip(ids, try library.remove(ids, by: signature)) {
        switch result {
        case .success(let trashed): removed.append(.init(id: id, name: trashed.id.value))
        case .failure(let error): failed.append("\(id): \(words(for: error).without(id))")
        }
      }
    } catch { failed.append(words(for: error)) }
    return .removed(removed, failed: failed)
  }

  func restore(_ names: [String], by signature: Signature) -> Message {
    var (restored, failed): ([ID<Article>], [String]) = ([], [])
    do {
      let results = try library.restore(names.map { ID($0) }, by: signature)
      for (name, result) in zip(names, results) {
        switch result {
        case .success(let id): restored.append(id)
        case .failure(let error): failed.append("\(name): \(words(for: error))")
        }
      }
    } catch { failed.append(words(for: error)) }
    return .restored(restored, failed: failed)
  }

  /// One step of the library; articles that cannot be read are left out of it, and told.
  func putTag(_ tag: TagName, on ids: [ID<Article>], by signature: Signature) -> Message {
    var (drafts, failed): ([TitleTag], [String]) = ([], [])
    for id in ids {
      do {
        let article = try library.article(id)
        drafts.append(TitleTag(tag, article, try library.annotations(of: article)))
      } catch { failed.append("\(id): \(words(for: error).without(id))") }
    }
    let isTaken = !drafts.isEmpty && drafts.allSatisfy(\.isThere)
    let parts = drafts.compactMap { $0.part(isTaken: isTaken, by: signature) }
    do {
      guard !parts.isEmpty else {
        return .tagged(tag, count: 0, isTaken: isTaken, failed: failed)
      }
      let known = try library.ledgers().additions(of: isTaken ? [] : [tag])
      let verb = isTaken ? "taken off" : "put on"
      let articles = parts.count == 1 ? parts[0].article.value : "\(parts.count) articles"
      _ = try library.commit(
        LibraryChange(ledgers: .group(known), articles: parts),
        label: "\(tag) \(verb) \(articles)", by: signature)
      return .tagged(tag, count: parts.count, isTaken: isTaken, failed: failed)
    } catch {
      return .tagged(tag, count: 0, isTaken: isTaken, failed: [words(for: error)])
    }
  }

  func sift(_ questions: PassageQuestions, _ number: Int) -> Message {
    do {
      return .sifted(try library.answer(questions, by: context.index(of: library)), number: number)
    } catch {
      return .said(Status("nothing was filtered: \(words(for: error))", level: .error))
    }
  }

  func keep(_ memory: ListMemory) -> Message? {
    do {
      try Choices(context: context).keep(memory, of: library)
      return nil
    } catch {
      return .said(Status("the list is not kept: \(error.words)", level: .warning))
    }
  }
}

extension Library {
  /// Which articles have passages as a filter of the list wants them.
  func answer(
    _ questions: PassageQuestions, by index: ArticleIndex?
  ) throws(StorageError) -> PassageAnswer {
    func found(_ query: Query) throws(StorageError) -> Set<ID<Article>> {
      Set(try LibrarySearch(query, in: self, by: index).findings.map(\.article))
    }
    var unwanted: Set<ID<Article>> = []
    for query in questions.unwanted { unwanted.formUnion(try found(query)) }
    guard let query = questions.wanted else {
      return PassageAnswer(wanted: nil, unwanted: unwanted)
    }
    return PassageAnswer(wanted: try found(query), unwanted: unwanted)
  }
}

/// The tag of an article: it stands on a highlight of the title (decision 0044).
private struct TitleTag {
  private let tag: TagName
  private let article: Article
  private let annotations: Annotations
  /// The highlight of just the title; nil where there is none.
  private let mark: Mark?
  private let span: Span?

  init(_ tag: TagName, _ article: Article, _ annotations: Annotations) {
    (self.tag, self.article, self.annotations) = (tag, article, annotations)
    let blocks = article.corrected(by: annotations).blocks
    let title = blocks.first { $0.role == .title } ?? blocks.first { $0.role.isBody }
    span = title?.span
    mark = annotations.marks.first { mark in
      mark.kind == .highlight && mark.isPlaced(in: article) && mark.spans == [title?.span]
    }
  }

  var isThere: Bool { mark?.tags.contains(tag) == true }

  /// Nil where nothing is to be done. A highlight that was there for the tag alone goes with it.
  func part(isTaken: Bool, by signature: Signature) -> LibraryChange.Part? {
    if isTaken {
      guard let mark else { return nil }
      let isBare = mark.tags == [tag] && mark.note.isEmpty
      let edit = Change.editMark(mark.id, .removeTag(tag), time: signature.time)
      return .init(article.id, isBare ? .removeMark(mark.id) : edit)
    }
    guard !isThere, let span else { return nil }
    if let mark {
      return .init(article.id, .editMark(mark.id, .addTag(tag), time: signature.time))
    }
    let new = Mark(
      .highlight, over: [span], of: article, tags: [tag], by: signature,
      beside: annotations.marks)
    return .init(article.id, .addMark(new))
  }
}

extension String {
  /// A reason without the name of the article that stands before it.
  fileprivate func without(_ id: ID<Article>) -> String {
    hasPrefix("\(id): ") ? String(dropFirst(id.value.count + 2)) : self
  }
}
