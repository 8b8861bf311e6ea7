// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Edits.h"
#include "library/Importer.h"
#include "library/ListFile.h"
#include "library/PlanIdeas.h"
#include "library/PlanPapers.h"
#include "library/Storable.h"
#include "markdown/List.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::PaperEntry;
using markdown::Skipped;

// A source of the library and the text it had when it was last imported.
struct Known
{
    SourceId id;
    ListKind kind = ListKind::Papers;
    QByteArray bytes;
};

Result<std::optional<Known>> knownSource(const storage::Reader &reader, const QString &file)
{
    const Result<std::optional<Source>> source = reader.sourceAt(file);
    if (!source)
        return source.error();
    if (!*source)
        return std::optional<Known>{};
    const Result<QByteArray> bytes = reader.sourceBytes((*source)->id);
    if (!bytes)
        return bytes.error();
    return std::optional(Known{(*source)->id, (*source)->kind, *bytes});
}

template<typename Id>
Result<void> readPlaces(const storage::Reader &reader, const QString &sql, SourceId source, QHash<qsizetype, Id> &at)
{
    const Result<QList<QVariantList>> rows = selectRows(reader.connection(), sql, {source.value}, 2);
    if (!rows)
        return rows.error();
    for (const QVariantList &row : *rows)
        at.insert(row.at(0).toLongLong(), Id{row.at(1).toLongLong()});
    return {};
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
    [[nodiscard]] ImportPlan take() { return std::move(m_plan); }

private:
    Result<void> addPapers(const std::optional<Known> &known);
    Result<void> addIdeas(const std::optional<Known> &known);
    void addSkipped(const QList<Skipped> &skipped);
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
    FilePlan plan;
    plan.file = name;
    plan.bytes = bytes;
    plan.kind = kindOf(bytes, as, *known);
    plan.textChanged = *known && (*known)->bytes != bytes;
    m_plan.files.append(plan);
    const std::optional<Known> base = *known && (*known)->kind == plan.kind ? *known : std::nullopt;
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
        base.entries = base.sameBytes ? entries : storablePapers(markdown::parsePapers(known->bytes).entries, ignored);
        const QString sql = u"SELECT first_byte, paper FROM place WHERE source = ? AND paper IS NOT NULL"_s;
        if (const Result<void> read = readPlaces(m_reader, sql, known->id, base.paperAt); !read)
            return read;
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
        base.entries = storableIdeas(markdown::parseIdeas(known->bytes).entries, ignored);
        const QString sql = u"SELECT first_byte, idea FROM place WHERE source = ? AND idea IS NOT NULL"_s;
        if (const Result<void> read = readPlaces(m_reader, sql, known->id, base.ideaAt); !read)
            return read;
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
        const Result<ListFile> list = readListFile(file);
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

} // namespace cabinet
