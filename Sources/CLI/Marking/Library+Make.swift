import Model
import Storage

extension Library {
  /// Makes the change that follows from the article's notebook, under the name that the model has
  /// for it.
  ///
  /// - Returns: the annotations as they are now, and that name.
  @discardableResult
  func make(
    to id: ID<Article>, by signature: Signature, _ change: (Notebook) -> Change
  ) throws(CommandError) -> (annotations: Annotations, label: String) {
    try stored { () throws(StorageError) in
      let notebook = try notebook(of: id)
      let change = change(notebook)
      let label = change.label(in: notebook)
      let (after, _) = try commit(change, label: label, to: id, by: signature)
      return (after.annotations, label)
    }
  }
}
