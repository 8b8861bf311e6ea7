// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Importer.h"
#include "library/ListFile.h"
#include "library/PlanIdeas.h"
#include "library/PlanPapers.h"
#include "library/Storable.h"
#include "library/sync/SourceState.h"
#include "markdown/Conflicts.h"
#include "markdown/List.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::PaperEntry;
using markdown::Skipped;

// A source of the library: the text it was last seen with, and what each entry of it is now.
struct Known
{
    bool linked = false;
    ListKind kind = ListKind::Papers;
    QByteArray bytes;
    QHash<qsizetype, qint64> ownerAt;
    QList<std::optional<qsizetype>> matched{}; // of each entry of the new text which of `bytes` it is, where that is known
};

template<typename Entries>
QHash<qsizetype, qsizetype> matchedBytes(const Entries &before, const Entries &now, const Known &known)
{
    QHash<qsizetype, qsizetype> bytes;
    for (qsizetype i = 0; i < now.size(); ++i) {
        const std::optional<qsizetype> match = known.matched.value(i);
        if (match && *match < before.size())
            bytes.insert(now.at(i).span.begin, *match < 0 ? -1 : before.at(*match).span.begin);
    }
    return bytes;
}

Result<std::optional<Known>> knownSource(const storage::Reader &reader, const QString &file)
{
    const Result<std::optional<Source>> source = reader.sourceAt(file);
    if (!source)
        return source.error();
    if (!*source)
        return std::optional<Known>{};
    const Result<SourceState> state = sourceState(reader, **source);
    if (!state)
        return state.error();
    Known known{state->linked, (*source)->kind, state->base, {}, {}};
    for (const PlaceState &place : state->places) {
        if (place.firstByte)
            known.ownerAt.insert(*place.firstByte, place.owner);
    }
    return std::optional(known);
}

template<typename Id>
QHash<qsizetype, Id> idsAt(const QHash<qsizetype, qint64> &ownerAt)
{
    QHash<qsizetype, Id> ids;
    ids.reserve(ownerAt.size());
    for (auto owner = ownerAt.cbegin(); owner != ownerAt.cend(); ++owner)
        ids.insert(owner.key(), Id{owner.value()});
    return ids;
}

ListKind kindOf(const QByteArray &bytes, ImportAs as, const std::optional<Known> &known)
{
    if (as != ImportAs::Auto)
        return as == ImportAs::Papers ? ListKind::Papers : ListKind::Ideas;
    return known ? known->kind : markdown::guessKind(bytes);
}

class Planning final
{
public:
    Planning(const storage::Reader &reader, const Progress &progress)
        : m_reader(reader)
        , m_progress(progress)
    {
    }

    Result<void> add(const QString &name, const QByteArray &bytes, ImportAs as);
    Result<void> addAgainst(const QString &name, const QByteArray &bytes, ListKind kind, const std::optional<Known> &base);
    [[nodiscard]] ImportPlan take() { return std::move(m_plan); }

private:
    Result<void> addPapers(const std::optional<Known> &known);
    Result<void> addIdeas(const std::optional<Known> &known);
    void addSkipped(const QList<Skipped> &skipped);
    void tellOfMerge(const markdown::ConflictVersions &conflicts);
    [[nodiscard]] bool goesOn(int more);
    FilePlan &file() { return m_plan.files.last(); }

    const storage::Reader &m_reader;
    const Progress &m_progress;
    ImportPlan m_plan;
    PaperPlanner m_papers{m_plan};
    std::unique_ptr<IdeaPlanner> m_ideas;
    int m_done = 0;
};

Result<void> Planning::add(const QString &name, const QByteArray &bytes, ImportAs as)
{
    const Result<std::optional<Known>> known = knownSource(m_reader, name);
    if (!known)
        return known.error();
    if (*known && (*known)->linked) {
        m_plan.linked.append(name);
        return {};
    }
    // A merge that is not finished: our side is the list, the other one is told of when the file is kept in step (see
    // syncSource).
    const auto conflicts = markdown::splitConflicts(bytes);
    const QByteArray &text = conflicts ? conflicts->ours : bytes;
    const ListKind kind = kindOf(text, as, *known);
    const std::optional<Known> base = *known && (*known)->kind == kind ? *known : std::nullopt;
    const Result<void> added = addAgainst(name, text, kind, base);
    if (conflicts)
        tellOfMerge(*conflicts);
    m_plan.files.last().textChanged = *known && (*known)->bytes != text;
    m_plan.files.last().newSource = !*known && !m_plan.files.last().entries.isEmpty();
    return added;
}

Result<void> Planning::addAgainst(const QString &name, const QByteArray &bytes, ListKind kind, const std::optional<Known> &base)
{
    FilePlan plan;
    plan.file = name;
    plan.bytes = bytes;
    plan.kind = kind;
    plan.textChanged = base && base->bytes != bytes;
    m_plan.files.append(plan);
    if (const Result<void> done = plan.kind == ListKind::Papers ? addPapers(base) : addIdeas(base); !done)
        return done;
    std::stable_sort(file().skipped.begin(), file().skipped.end(),
                     [](const SkippedLine &a, const SkippedLine &b) { return a.line < b.line; });
    return goesOn(static_cast<int>(file().entries.size())) ? Result<void>{} : Result<void>{Error{}};
}

Result<void> Planning::addPapers(const std::optional<Known> &known)
{
    const markdown::PaperList list = markdown::parsePapers(file().bytes);
    addSkipped(list.skipped);
    const QList<PaperEntry> entries = storablePapers(list.entries, file().skipped);
    if (!goesOn(0))
        return Error{};
    PaperBase base;
    if (known) {
        QList<SkippedLine> ignored;
        base.sameBytes = !file().textChanged;
        const QList<PaperEntry> before = base.sameBytes ? list.entries : markdown::parsePapers(known->bytes).entries;
        base.entries = base.sameBytes ? entries : storablePapers(before, ignored);
        base.matchAt = matchedBytes(before, list.entries, *known);
        base.paperAt = idsAt<PaperId>(known->ownerAt);
    }
    const QList<PaperKeys> keys = keysOf(entries);
    const Result<KnownPapers> papers = knownPapers(m_reader.connection(), keys, base);
    if (!papers)
        return papers.error();
    m_papers.add(entries, keys, base, *papers);
    return {};
}

Result<void> Planning::addIdeas(const std::optional<Known> &known)
{
    const markdown::IdeaList list = markdown::parseIdeas(file().bytes);
    addSkipped(list.skipped);
    IdeaBase base;
    if (known) {
        QList<SkippedLine> ignored;
        const QList<markdown::IdeaEntry> before = markdown::parseIdeas(known->bytes).entries;
        base.entries = storableIdeas(before, ignored);
        base.matchAt = matchedBytes(before, list.entries, *known);
        base.ideaAt = idsAt<IdeaId>(known->ownerAt);
        base.goneAreRemoved = known->linked;
    }
    if (!m_ideas) {
        const Result<QList<KnownIdea>> ideas = knownIdeas(m_reader.connection());
        if (!ideas)
            return ideas.error();
        m_ideas = std::make_unique<IdeaPlanner>(m_plan, *ideas);
    }
    m_ideas->add(storableIdeas(list.entries, file().skipped), base);
    return {};
}

void Planning::addSkipped(const QList<Skipped> &skipped)
{
    for (const Skipped &line : skipped)
        file().skipped.append({line.line, reasonText(line.reason)});
}

void Planning::tellOfMerge(const markdown::ConflictVersions &conflicts)
{
    file().unfinishedMerge = true;
    const auto inFile = [&](int line) { return conflicts.oursLines.value(line - 1, line); };
    for (ImportEntry &entry : file().entries)
        entry.line = inFile(entry.line);
    for (SkippedLine &skipped : file().skipped)
        skipped.line = inFile(skipped.line);
    file().skipped.prepend(
        {conflicts.firstLine, QCoreApplication::translate("Import", "A merge that is not finished: only its first side was read. "
                                                                    "Keep the file in step to finish it")});
}

// How many entries there are is known only when all is read, so what is found so far is the total.
bool Planning::goesOn(int more)
{
    m_done += more;
    return !m_progress || m_progress(m_done, m_done);
}

} // namespace

Result<ImportPlan> planImport(const storage::Reader &reader, const QStringList &files, ImportAs as, const Progress &progress,
                              const ImportKinds &kinds)
{
    Planning planning(reader, progress);
    QStringList seen;
    for (const QString &file : files) {
        const Result<ListFile> list = readTextList(file);
        if (!list)
            return list.error();
        if (seen.contains(list->path))
            continue;
        seen.append(list->path);
        if (const Result<void> added = planning.add(list->path, list->bytes, kinds.value(list->path, as)); !added)
            return added.error();
    }
    return planning.take();
}

Result<ImportPlan> planImportText(const storage::Reader &reader, const QByteArray &bytes, const QString &name, ImportAs as)
{
    const Progress none;
    Planning planning(reader, none);
    if (const Result<void> added = planning.add(name, bytes, as); !added)
        return added.error();
    return planning.take();
}

Result<ImportPlan> planAgainst(const storage::Reader &reader, const Source &source, const QByteArray &base,
                               const QHash<qsizetype, qint64> &ownerAt, const QByteArray &now,
                               const QList<std::optional<qsizetype>> &inBase)
{
    const Progress none;
    Planning planning(reader, none);
    const Known known{true, source.kind, base, ownerAt, inBase};
    if (const Result<void> added = planning.addAgainst(source.path, now, source.kind, known); !added)
        return added.error();
    return planning.take();
}

} // namespace cabinet
