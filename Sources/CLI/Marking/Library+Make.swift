import Model
import Storage

extension Library {
  /// Makes the change that follows from the article's notebook, under the name that the model has
  /// for it.
  func make(
    to id: ID<Article>, by signature: Signature, _ change: (Notebook) -> Change
  ) throws(CommandError) {
    try stored { () throws(StorageError) in
      let notebook = try notebook(of: id)
      let change = change(notebook)
      _ = try commit(change, label: change.label(in: notebook), to: id, by: signature)
    }
  }
}
