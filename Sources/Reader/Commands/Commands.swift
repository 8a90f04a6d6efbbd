/// All verbs of the reader, in the order of help.
package enum Commands {
  package static let all: [Command] =
    move + search + select + mark + correct + undo + articles + claims + sources + tags + orphans
    + results + beside
    + rest

  /// The verbs by their names.
  package static let named: [String: Command] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Those that the foot offers where they can act.
  static let hinted = all.filter { $0.hint != nil }

  private static let move: [Command] = [
    .moveLeft, .moveDown, .moveUp, .moveRight, .nextWord, .previousWord, .endOfWord, .lineStart,
    .lineEnd, .previousSentence, .nextSentence, .previousParagraph, .nextParagraph,
    .previousSection, .nextSection, .goToTop, .goToPercent, .goToEnd, .halfPageDown, .halfPageUp,
    .pageDown,
    .pageUp,
  ]

  private static let search: [Command] = [
    .search, .nextMatch, .previousMatch, .jumpBack, .jumpForward, .setBookmark, .goToBookmark,
    .listBookmarks,
  ]

  private static let select: [Command] = [
    .select, .selectLines, .swapEnds, .widenToSentence, .widenToParagraph, .widenToWord,
    .growSelection, .shrinkSelection, .cancel,
  ]

  private static let mark: [Command] = [
    .markClaim, .markSource, .attribute, .tag, .note, .highlight, .markCue, .extendMark,
    .dropPart, .adjustMark, .keepEdges, .repeatTag, .sweep, .sweepHere,
    .noteInEditor, .grade, .linkClaim, .likelihood, .delete, .nextMark, .previousMark, .details,
  ]

  private static let correct: [Command] = [
    .fold, .unfold, .changeRole, .joinNext, .joinPrevious, .splitSentence, .splitHere, .resetBlock,
    .correctDetails,
  ]

  private static let undo: [Command] = [.undo, .redo]

  private static let articles: [Command] = [
    .openArticle, .filterArticles, .sortArticles, .chooseOrder, .reverseArticles, .chooseColumns,
    .togglePreview, .selectArticle, .selectRange, .selectAll, .tagArticles, .toggleRead,
    .removeArticles,
    .nextUnread, .nextUnmarked, .openNextUnread, .openNextUnmarked, .goOnReading, .showAllArticles,
    .nextArticle, .previousArticle, .firstArticle,
    .lastArticle, .nextArticles, .previousArticles, .reloadArticles,
  ]

  private static let claims: [Command] = [
    .openClaim, .goToPassage, .newClaim, .rewordClaim, .claimStatus, .mergeClaim, .splitClaim,
    .tagClaim,
    .noteOnClaim, .deleteClaim, .unlinkPassage, .filterClaims, .sortClaims, .reverseClaims,
    .nextClaim, .previousClaim, .firstClaim, .lastClaim, .nextClaims, .previousClaims,
    .nextChain, .previousChain, .firstChain, .lastChain, .nextChains, .previousChains,
  ]

  private static let sources: [Command] = [
    .openSource, .followLine, .renameSource, .addAlias, .sourceKind, .sourceKnowledge, .dateSource,
    .gradeSource, .mergeSource, .relateSource, .noteOnSource, .deleteSource, .takeBack, .newSource,
    .filterSources, .sortSources, .reverseSources, .nextSource, .previousSource, .firstSource,
    .lastSource,
    .nextSources, .previousSources, .nextLine, .previousLine, .firstLine, .lastLine, .nextLines,
    .previousLines, .nextGroup, .previousGroup,
  ]

  private static let tags: [Command] = [
    .openTag, .goToTagged, .renameTag, .mergeTag, .moveTag, .colourTag, .describeTag, .deleteTag,
    .newTag, .filterTags, .nextTag, .previousTag, .firstTag, .lastTag, .nextTags, .previousTags,
    .nextTagged, .previousTagged, .firstTagged, .lastTagged, .nextTaggeds, .previousTaggeds,
  ]

  private static let orphans: [Command] = [
    .placeOrphan, .lookAtPlace, .placeByHand, .placeHere, .keepOrphan, .discardOrphan,
    .nextCandidate, .previousCandidate, .chooseCandidate, .nextOrphan, .previousOrphan,
    .firstOrphan, .lastOrphan, .scrollOrphanDown, .scrollOrphanUp, .allOrphans,
  ]

  private static let results: [Command] = [
    .searchLibrary, .changeSearch, .openResult, .nextResult, .previousResult, .nextFinding,
    .previousFinding,
    .firstResult, .lastResult, .nextResults, .previousResults, .searchAgain,
  ]

  private static let beside: [Command] = [
    .compareWith, .sideDown, .sideUp, .sidePageDown, .sidePageUp, .sideTop, .sideEnd, .switchSides,
    .nextShared, .previousShared, .compareBy, .openSide, .holdCopy,
  ]

  private static let rest: [Command] = [
    .showArticles, .showReader, .showClaims, .showSources, .showTags, .showOrphans, .outline,
    .showLinks, .numberLinks, .showChanges, .openAddress, .copyQuote, .export, .chooseTheme,
    .toggleMouse, .zen, .widenColumn, .narrowColumn, .palette, .help, .showFailures, .back,
    .interrupt, .redraw,
    .suspend,
  ]
}
