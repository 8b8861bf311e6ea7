// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/SyncMemory.h"

#include "library/ListFile.h"
#include "library/sync/Render.h"
#include "markdown/Inline.h"
#include "markdown/StatusText.h"
#include "storage/DurableFile.h"
#include "storage/Select.h"
#include "storage/Versions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::PaperEntry;
using markdown::PaperText;
using markdown::Span;
using markdown::StatusFrom;
using markdown::TextEdit;
using storage::selectInteger;
using storage::selectRows;
using storage::Statement;

constexpr int mostChanged = 100; // rows; more are read faster all at once

Result<qint64> newestDone(const storage::Connection &connection, qint64 upTo)
{
    return selectInteger(connection,
                         u"SELECT coalesce((SELECT id FROM change WHERE state = 0 AND id <= ? ORDER BY id DESC LIMIT 1), 0)"_s,
                         {upTo});
}

bool isUsualMark(QByteArrayView mark)
{
    return mark == " " || mark == "x" || mark == "X";
}

// One tick: a paper whose status has changed, at one of its places.
struct Tick
{
    qint64 paper = 0;
    InStep::Standing standing;
    PaperText inFile; // as it will stand there
    QList<TextEdit> edits;
};

class QuickSync final
{
public:
    QuickSync(storage::Store &store, InStep &known)
        : m_store(store)
        , m_connection(store.read().connection())
        , m_known(known)
    {
    }

    std::optional<SyncResult> run();

private:
    [[nodiscard]] bool isCurrent();
    [[nodiscard]] std::optional<QList<qint64>> changedPapers() const;
    [[nodiscard]] bool readTicks(const QList<qint64> &papers);
    [[nodiscard]] bool readTick(qint64 id, const Owned<PaperText> &now);
    [[nodiscard]] bool areMarks(const PaperEntry &entry, const QList<TextEdit> &edits, Status wanted) const;
    [[nodiscard]] bool isMark(const PaperEntry &entry, const TextEdit &edit, Status wanted) const;
    [[nodiscard]] bool note(const QByteArray &text);
    void remember(const QByteArray &text);

    storage::Store &m_store;
    const storage::Connection &m_connection;
    InStep &m_known;
    qint64 m_dataVersion = 0;
    HistoryStamp m_stamp;
    OwnedPapers m_now; // those that changed
    QList<Tick> m_ticks;
};

std::optional<SyncResult> QuickSync::run()
{
    const auto papers = isCurrent() ? changedPapers() : std::nullopt;
    if (!papers || !readTicks(*papers))
        return {};
    const Result<ListFile> file = readListFile(m_known.source.path);
    if (!file || file->bytes != m_known.text)
        return {};
    SyncResult result;
    result.present = m_known.text;
    QList<TextEdit> edits;
    for (const Tick &tick : std::as_const(m_ticks))
        edits += tick.edits;
    if (!edits.isEmpty()) {
        result.wanted = markdown::withEdits(m_known.text, edits);
        if (!m_known.written || !storage::durableReplace(m_known.source.path, result.wanted))
            return {};
        result.wrote = true;
        if (!note(result.wanted))
            return {};
    }
    remember(result.wrote ? result.wanted : m_known.text);
    return result;
}

// Is what is known still true but for what history tells since? Nothing was undone or redone, nobody else synced.
bool QuickSync::isCurrent()
{
    const auto data = selectInteger(m_connection, u"PRAGMA data_version"_s);
    const auto stamp = historyStamp(m_connection);
    const auto done = newestDone(m_connection, m_known.stamp.newest);
    const auto version = storage::latestVersion(m_connection, m_known.source.uid);
    if (!data || !stamp || !done || !version || !*version)
        return false;
    m_dataVersion = *data;
    m_stamp = *stamp;
    return stamp->newest >= m_known.stamp.newest && *done == m_known.stamp.done && (*version)->id == m_known.version;
}

// Nothing when more has changed than rows of papers. Links, places and topics have rows of their own.
std::optional<QList<qint64>> QuickSync::changedPapers() const
{
    constexpr int update = 1;
    const auto ids = selectRows(m_connection, u"SELECT tbl, first, last, op FROM change_row WHERE change > ? LIMIT ?"_s,
                                {m_known.stamp.newest, mostChanged + 1}, [](const Statement &row) {
                                    const bool one = row.text(0) == u"paper"_s && row.integer(1) == row.integer(2);
                                    return one && row.integer(3) == update ? row.integer(1) : 0;
                                });
    if (!ids || ids->size() > mostChanged || ids->contains(0))
        return {};
    return *ids;
}

bool QuickSync::readTicks(const QList<qint64> &papers)
{
    QList<qint64> here;
    std::copy_if(papers.begin(), papers.end(), std::back_inserter(here),
                 [this](qint64 paper) { return m_known.papers.contains(paper); });
    if (here.isEmpty())
        return true;
    const Result<OwnedPapers> now = papersAmong(m_connection, here);
    if (!now)
        return false;
    m_now = *now;
    return std::all_of(here.begin(), here.end(), [this](qint64 paper) { return m_now.contains(paper); }) &&
           std::all_of(m_now.keyBegin(), m_now.keyEnd(), [this](qint64 paper) { return readTick(paper, m_now[paper]); });
}

bool QuickSync::readTick(qint64 id, const Owned<PaperText> &now)
{
    if (!m_known.list.lanes.isEmpty())
        return false; // a card may have to go to another lane
    const Owned<PaperText> &before = m_known.papers[id];
    PaperText other = now.text;
    other.status = before.text.status;
    if (other != before.text)
        return false;
    if (now.text.status == before.text.status)
        return now.position == before.position; // else its line may have to move
    for (const InStep::Standing &standing : std::as_const(m_known.standing[id])) {
        const PaperEntry &entry = m_known.list.entries.at(standing.entry);
        const markdown::Table *table = entry.table < 0 ? nullptr : &m_known.list.tables.at(entry.table);
        markdown::WriteStyle style = m_known.style;
        if (table != nullptr)
            style.words = table->words;
        const PaperText wanted = wantedText(textOf(entry), before.text, now.text);
        const markdown::EntryEdits done = markdown::entryEdits(m_known.text, entry, wanted, style, table);
        if (!done.unwritten.isEmpty() || !areMarks(entry, done.edits, wanted.status))
            return false;
        m_ticks.append({id, standing, wanted, done.edits});
    }
    return true;
}

// Marks of the same length leave every other byte where it is, and tell nothing but a status: that a task has one of the usual
// marks, and that a cell of the status column holds a word for a status, is all that is ever asked of them. So nothing else in
// the file reads differently, and the file need not be read again to know it.
bool QuickSync::areMarks(const PaperEntry &entry, const QList<TextEdit> &edits, Status wanted) const
{
    return std::all_of(edits.begin(), edits.end(),
                       [&](const TextEdit &edit) { return edit.text.size() == edit.span.size() && isMark(entry, edit, wanted); });
}

bool QuickSync::isMark(const PaperEntry &entry, const TextEdit &edit, Status wanted) const
{
    const Span place = entry.statusSpan;
    if (edit.span.begin < place.begin || edit.span.end > place.end)
        return false;
    QByteArray mark = m_known.text.sliced(place.begin, place.size());
    if (entry.statusFrom == StatusFrom::TaskMark)
        return isUsualMark(mark) && isUsualMark(edit.text) && edit.span == place;
    mark.replace(edit.span.begin - place.begin, edit.span.size(), edit.text);
    return entry.statusFrom == StatusFrom::Cell && !edit.text.contains('|') && !edit.text.contains('\n') &&
           markdown::statusOfCell(markdown::plainOf(mark, {0, mark.size()})) == wanted;
}

// False: somebody else changed the library meanwhile. The whole way finds in the file what it would write.
bool QuickSync::note(const QByteArray &text)
{
    const auto noted = m_store.keep(Edits::body([&](Edits &edits) {
        if (edits.integer(u"PRAGMA data_version"_s) != m_dataVersion)
            edits.fail({});
        for (const Tick &tick : std::as_const(m_ticks)) {
            const Owned<PaperText> &now = m_now[tick.paper];
            const QString said = saidText(now.text, tick.inFile);
            edits.note(u"UPDATE anchor SET position = ?, said = ? WHERE place = ? AND owner = ?"_s,
                       {now.position, said.isEmpty() ? QVariant() : QVariant(said), tick.standing.place, tick.paper});
        }
        edits.addVersion(m_known.source.uid, m_known.text, text, storage::VersionCause::Written);
    }));
    const auto version = storage::latestVersion(m_connection, m_known.source.uid);
    if (!noted || !version || !*version)
        return false;
    m_known.version = (*version)->id;
    return true;
}

void QuickSync::remember(const QByteArray &text)
{
    m_known.text = text;
    m_known.stamp = m_stamp;
    for (auto paper = m_now.cbegin(); paper != m_now.cend(); ++paper)
        m_known.papers.insert(paper.key(), paper.value());
    for (const Tick &tick : std::as_const(m_ticks)) {
        PaperEntry &entry = m_known.list.entries[tick.standing.entry];
        entry.status = tick.inFile.status;
        entry.statusText = QString::fromUtf8(text.sliced(entry.statusSpan.begin, entry.statusSpan.size()));
    }
}

bool isSame(const Source &a, const Source &b)
{
    return a.id == b.id && a.uid == b.uid && a.path == b.path && a.kind == b.kind && a.mode == b.mode && a.reading == b.reading;
}

} // namespace

Result<HistoryStamp> historyStamp(const storage::Connection &connection)
{
    const auto newest = selectInteger(connection, u"SELECT coalesce(max(id), 0) FROM change"_s);
    const auto done = newest ? newestDone(connection, *newest) : newest;
    return newest && done ? Result<HistoryStamp>(HistoryStamp{*newest, *done}) : newest ? done.error() : newest.error();
}

std::optional<SyncResult> SyncMemory::quickly(storage::Store &store, const Source &source)
{
    const auto known = m_known.constFind(source.id);
    if (known == m_known.constEnd())
        return {};
    return isSame((*known)->source, source) ? QuickSync(store, **known).run() : std::nullopt;
}

void SyncMemory::learn(const storage::Connection &connection, const Source &source, HistoryStamp stamp, const QByteArray &text,
                       const PlacesAt &places, const OwnedPapers &papers)
{
    const auto versions = storage::versionsOf(connection, source.uid);
    if (!versions || versions->isEmpty() || versions->first().sha256 != storage::sha256Of(text))
        return;
    const auto known = std::make_shared<InStep>();
    known->source = source;
    known->stamp = stamp;
    known->version = versions->first().id;
    known->written = std::any_of(versions->begin(), versions->end(),
                                 [](const storage::Version &version) { return version.cause == storage::VersionCause::Written; });
    known->text = text;
    known->list = markdown::parsePapers(text);
    known->style = markdown::styleOf(text, known->list, source.reading);
    known->papers = papers;
    for (qsizetype i = 0; i < known->list.entries.size(); ++i) {
        const auto place = places.constFind(known->list.entries.at(i).span.begin);
        if (place != places.constEnd())
            known->standing[place->second].append({place->first, i});
    }
    m_known.insert(source.id, known);
}

} // namespace cabinet
