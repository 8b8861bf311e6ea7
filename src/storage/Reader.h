// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Change.h"
#include "domain/Idea.h"
#include "domain/Paper.h"
#include "domain/Query.h"
#include "domain/Result.h"
#include "domain/Source.h"
#include "storage/Connection.h"

#include <optional>
#include <utility>
#include <variant>

namespace cabinet::storage {

struct IdeaQuery
{
    QString text;
    QStringList tags;
    bool anyTag = false;
    friend bool operator==(const IdeaQuery &, const IdeaQuery &) = default;
};

struct Counts
{
    int papers = 0;
    int ideas = 0;
};

using AnyId = std::variant<std::monostate, PaperId, IdeaId>;

// Everything that is asked of a library, as short SELECTs that are finished when they return. Rows come in pages; nothing here
// reads a whole library unless its name says `all`. A filter other than status is worked out once, into a temporary table of
// ids, and used for every column until the Query or the library changes.
class Reader final
{
    Q_DISABLE_COPY_MOVE(Reader)
public:
    explicit Reader(const Connection &connection);
    ~Reader();

    // The board. Rows are 0-based positions in the column under this query.
    [[nodiscard]] Result<int> count(Status status, const Query &query) const;
    [[nodiscard]] Result<QList<PaperCard>> cards(Status status, const Query &query, int firstRow, int rows) const;
    [[nodiscard]] Result<int> rowOf(PaperId paper, Status status, const Query &query) const; // -1: not there
    [[nodiscard]] Result<QList<PaperId>> idsBetween(Status status, const Query &query, int firstRow, int lastRow) const;
    [[nodiscard]] Result<bool> searchWasCut(const Query &query) const; // more than mostSearchHits matched

    // Papers.
    [[nodiscard]] Result<std::optional<Paper>> paper(PaperId id) const;
    [[nodiscard]] Result<QList<PaperCard>> cardsOf(const QList<PaperId> &ids) const; // in the order asked, missing ones left out
    // Whole papers in the order of the columns (to read, reading, done), `afterRow` of them skipped.
    [[nodiscard]] Result<QList<Paper>> papers(const Query &query, std::optional<Status> status, qint64 afterRow, int rows) const;
    [[nodiscard]] Result<QList<PaperId>> papersWithTitleKey(const QString &key) const;
    [[nodiscard]] Result<QList<PaperId>> papersWithUrl(const QString &url) const;
    [[nodiscard]] Result<QList<PaperCard>> suggestPapers(const QString &text, int most) const; // for "link a paper"

    // Ideas.
    [[nodiscard]] Result<int> ideaCount(const IdeaQuery &query) const;
    [[nodiscard]] Result<QList<IdeaRow>> ideaRows(const IdeaQuery &query, int firstRow, int rows) const;
    [[nodiscard]] Result<std::optional<Idea>> idea(IdeaId id) const; // `links` left empty: storage does not read Markdown
    [[nodiscard]] Result<std::optional<IdeaId>> ideaWithNumber(int number) const;
    [[nodiscard]] Result<QList<PaperCard>> papersOfIdea(IdeaId id) const;
    [[nodiscard]] Result<QList<IdeaRow>> ideasOfPaper(PaperId id) const;

    // What filters are made of.
    [[nodiscard]] Result<Counts> counts() const;
    // Every topic and every one above it (id not valid when nothing stands in that one itself), by path. `papers` counts those in
    // it and below it, each once: as many as a Query with that topic finds.
    [[nodiscard]] Result<QList<Topic>> topicTree() const;
    [[nodiscard]] Result<QList<Topic>> topics() const;                   // by path
    [[nodiscard]] Result<QList<Tag>> tags() const;                       // by name
    [[nodiscard]] Result<QList<std::pair<QString, int>>> venues() const; // name, papers; most first
    [[nodiscard]] Result<QList<std::pair<int, int>>> years() const;      // year, papers; newest first
    [[nodiscard]] Result<int> papersWithLinks(const QList<LinkState> &states) const; // that came to one of these

    // Sources.
    [[nodiscard]] Result<QList<Source>> sources() const;
    [[nodiscard]] Result<std::optional<Source>> sourceAt(const QString &path) const;
    [[nodiscard]] Result<QByteArray> sourceBytes(SourceId id) const;
    [[nodiscard]] Result<std::optional<Source>> sourceOf(PaperId id) const; // for links relative to a file
    [[nodiscard]] Result<std::optional<Source>> sourceOf(IdeaId id) const;

    // History, newest first.
    [[nodiscard]] Result<QList<ChangeSummary>> history(int most) const;
    [[nodiscard]] Result<QList<ChangeSummary>> historyOf(PaperId id, int most) const;
    [[nodiscard]] Result<std::optional<ChangeSummary>> nextUndo() const;
    [[nodiscard]] Result<std::optional<ChangeSummary>> nextRedo() const;

    [[nodiscard]] Result<int> rowsOf(ChangeId change, int most) const; // how much it is to undo; no more than `most` are counted

    // What a person or a script names: "p12", "i5", a uid, or the first 6 or more characters of one uid only. Nothing otherwise.
    [[nodiscard]] Result<AnyId> find(const QString &text) const;

    // Settings of the library; empty when never set.
    [[nodiscard]] Result<QString> setting(const QString &name) const;

    // The connection it reads, for look-ups in bulk that fit no question above (planning an import).
    [[nodiscard]] const Connection &connection() const;

    // Forgets what was worked out for the last Query. The Store calls it after every change.
    void invalidate() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cabinet::storage
