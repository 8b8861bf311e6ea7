// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ImportApply.h"

#include "domain/Uid.h"
#include "library/Positions.h"
#include "library/Rows.h"

#include "domain/TitleKey.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Table;

constexpr int entriesPerReport = 200;
constexpr int stepsPerEntry = 3; // its row, its links, its place

bool isNew(const ImportEntry &entry)
{
    return entry.action == ImportAction::Add && !entry.sameAs;
}

bool hasNew(const QList<const ImportEntry *> &entries, ListKind kind)
{
    return std::any_of(entries.begin(), entries.end(),
                       [kind](const ImportEntry *entry) { return entry->kind == kind && isNew(*entry); });
}

QStringList summaryOf(const ImportPlan &plan)
{
    int papers = 0;
    int ideas = 0;
    for (const FilePlan &file : plan.files)
        (file.kind == ListKind::Papers ? papers : ideas) += file.countOf(ImportAction::Add);
    const QString name = plan.files.isEmpty() ? QString() : QFileInfo(plan.files.first().file).fileName();
    return {QString::number(papers), QString::number(ideas), QString::number(plan.countOf(ImportAction::Update)), name,
            QString::number(plan.files.size())};
}

} // namespace

ImportApply::ImportApply(Edits &edits, const ImportPlan &plan, const Progress &progress)
    : m_edits(edits)
    , m_plan(plan)
    , m_progress(progress)
    , m_now(QDateTime::currentMSecsSinceEpoch())
{
}

void ImportApply::run()
{
    changeValues();
    for (qsizetype file = 0; file < m_plan.files.size(); ++file)
        writePlaces(file);
}

void ImportApply::takeDates(const PlanDates &dates)
{
    GitDates found;
    qsizetype next = 0;
    for (const FilePlan &file : m_plan.files) {
        const QHash<qsizetype, EntryDates> here = dates.value(file.file);
        for (const ImportEntry &entry : file.entries) {
            const qint64 row = m_rows.at(next++);
            if (const auto known = here.constFind(entry.firstByte); known != here.constEnd() && row != 0)
                addDates(entry.kind == ListKind::Papers ? found.papers : found.ideas, row, *known);
        }
    }
    cabinet::takeDates(m_edits, found);
}

void ImportApply::changeValues()
{
    collect();
    refindAdded();
    for (qsizetype i = 0; i < m_entries.size() && m_edits.ok(); ++i) {
        if (m_entries.at(i)->kind == ListKind::Papers) // topics first, so that places follow each other without a gap
            (void)topicRow(m_entries.at(i)->draft.topic);
    }
    insertPapers();
    insertLinks();
    insertIdeas();
    updateKnown();
}

void ImportApply::collect()
{
    for (const FilePlan &file : m_plan.files) {
        for (const ImportEntry &entry : file.entries) {
            m_entries.append(&entry);
            m_rows.append(entry.paper ? entry.paper->value : entry.knownIdea ? entry.knownIdea->value : 0);
        }
    }
    m_inserted.fill(false, m_entries.size());
}

// A plan may be older than the library is now, or applied twice: what it wants to add and has come in since is not added again.
void ImportApply::refindAdded()
{
    QHash<QString, qint64> papers;
    if (hasNew(m_entries, ListKind::Papers) && m_edits.integer(u"SELECT id FROM paper LIMIT 1"_s)) {
        QJsonArray keys;
        for (const ImportEntry *entry : m_entries)
            keys.append(titleKey(entry->draft.title));
        const QString sql =
            u"SELECT title_key, paper.id FROM json_each(?) AS wanted CROSS JOIN paper ON title_key = wanted.value"_s;
        for (const QVariantList &row :
             m_edits.rows(sql, {QString::fromUtf8(QJsonDocument(keys).toJson(QJsonDocument::Compact))}, 2))
            papers.insert(row.at(0).toString(), row.at(1).toLongLong());
    }
    QHash<QString, qint64> ideas;
    if (hasNew(m_entries, ListKind::Ideas)) {
        for (const QVariantList &row : m_edits.rows(u"SELECT number, title, id FROM idea"_s, {}, 3))
            ideas.insert(row.at(0).toString() + u' ' + row.at(1).toString(), row.at(2).toLongLong());
    }
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const ImportEntry &entry = *m_entries.at(i);
        if (!isNew(entry))
            continue;
        m_rows[i] = entry.kind == ListKind::Papers
                        ? (papers.isEmpty() ? 0 : papers.value(titleKey(entry.draft.title)))
                        : ideas.value(QString::number(entry.idea.number.value_or(0)) + u' ' + entry.idea.title);
    }
}

void ImportApply::insertPapers()
{
    std::array<qint64, allStatuses.size()> last{};
    for (const Status status : allStatuses)
        last[static_cast<size_t>(status)] = lastPosition(m_edits, static_cast<Order>(status));
    for (qsizetype i = 0; i < m_entries.size() && m_edits.ok(); ++i) {
        const ImportEntry &entry = *m_entries.at(i);
        if (entry.kind == ListKind::Papers && isNew(entry) && m_rows.at(i) == 0) {
            qint64 &position = last[static_cast<size_t>(entry.draft.status)];
            position += positionStep;
            m_rows[i] = m_edits.insert(Table::Paper, paperRow(entry.draft, position, m_now));
            m_inserted[i] = true;
        }
        tick();
    }
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (const std::optional<qsizetype> same = m_entries.at(i)->sameAs; same && *same >= 0 && *same < i)
            m_rows[i] = m_rows.at(*same);
    }
}

void ImportApply::insertLinks()
{
    for (qsizetype i = 0; i < m_entries.size() && m_edits.ok(); ++i) {
        if (m_inserted.at(i) && m_entries.at(i)->kind == ListKind::Papers)
            cabinet::insertLinks(m_edits, PaperId{m_rows.at(i)}, m_entries.at(i)->draft.links);
        tick();
    }
}

void ImportApply::insertIdeas()
{
    qint64 position = lastPosition(m_edits, Order::Ideas);
    for (qsizetype i = 0; i < m_entries.size() && m_edits.ok(); ++i) {
        const ImportEntry &entry = *m_entries.at(i);
        if (entry.kind != ListKind::Ideas || !isNew(entry) || m_rows.at(i) != 0)
            continue;
        const int wished = entry.idea.number.value_or(0);
        const bool free = wished > 0 && !m_edits.integer(u"SELECT id FROM idea WHERE number = ?"_s, {wished});
        position += positionStep;
        m_rows[i] = m_edits.insert(Table::Idea, ideaRow(entry.idea, free ? wished : nextIdeaNumber(m_edits), position, m_now));
        m_inserted[i] = true;
    }
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (const std::optional<qsizetype> same = m_entries.at(i)->sameAs; same && *same >= 0 && *same < i)
            m_rows[i] = m_rows.at(*same);
    }
}

void ImportApply::updateKnown()
{
    for (qsizetype i = 0; i < m_entries.size() && m_edits.ok(); ++i) {
        const ImportEntry &entry = *m_entries.at(i);
        if (entry.action != ImportAction::Update || entry.sameAs)
            continue;
        if (entry.kind == ListKind::Papers)
            updatePaper(PaperId{m_rows.at(i)}, entry);
        else
            applyEdit(m_edits, IdeaId{m_rows.at(i)}, entry.ideaEdit, m_now);
    }
}

void ImportApply::updatePaper(PaperId paper, const ImportEntry &entry)
{
    const std::optional<qint64> status = m_edits.integer(u"SELECT status FROM paper WHERE id = ?"_s, {paper.value});
    if (!status) {
        m_edits.fail({QCoreApplication::translate(
                          "Import", "The library has changed since this import was prepared. Start the import again."),
                      {}});
        return;
    }
    applyEdit(m_edits, paper, entry.edit);
    if (!entry.newStatus || *status == static_cast<qint64>(*entry.newStatus))
        return;
    storage::Row row = statusRow(*entry.newStatus, m_now);
    row.append({"position"_L1, lastPosition(m_edits, static_cast<Order>(*entry.newStatus)) + positionStep});
    m_edits.update(Table::Paper, paper.value, row);
}

void ImportApply::writePlaces(qsizetype index)
{
    const FilePlan &file = m_plan.files.at(index);
    qsizetype first = 0;
    for (qsizetype i = 0; i < index; ++i)
        first += m_plan.files.at(i).entries.size();
    const qint64 source = sourceRow(file);
    if (source == 0 || !m_edits.ok())
        return;
    QList<PlaceRow> places;
    for (qsizetype i = 0; i < file.entries.size() && m_edits.ok(); ++i) {
        const ImportEntry &entry = file.entries.at(i);
        const qint64 row = m_rows.at(first + i);
        const bool paper = entry.kind == ListKind::Papers;
        places.append({0, paper ? row : 0, paper ? 0 : row, paper ? topicRow(entry.draft.topic) : 0, entry.line, entry.firstByte,
                       entry.endByte});
        tick();
    }
    replacePlaces(m_edits, source, places);
}

// The source's row with the bytes now seen; 0 for a file that gives the library nothing and is not known to it either.
qint64 ImportApply::sourceRow(const FilePlan &file)
{
    const int kind = static_cast<int>(file.kind);
    const QString sql = u"SELECT source.id, sha256 FROM source JOIN source_text ON source_text.id = source.text WHERE path = ?"_s;
    const QList<QVariantList> known = m_edits.rows(sql, {file.file}, 2);
    const bool gives = file.newSource || file.countOf(ImportAction::Add) + file.countOf(ImportAction::Update) > 0;
    if (known.isEmpty() && !gives)
        return 0;
    const qint64 text = m_edits.keepText(file.bytes);
    if (known.isEmpty()) {
        return m_edits.insert(
            Table::Source,
            {{"uid"_L1, newUid()}, {"path"_L1, file.file}, {"kind"_L1, kind}, {"text"_L1, text}, {"imported"_L1, m_now}});
    }
    const qint64 id = known.first().first().toLongLong();
    const std::optional<qint64> before = m_edits.integer(u"SELECT text FROM source WHERE id = ?"_s, {id});
    if (before != text)
        m_edits.update(Table::Source, id, {{"kind"_L1, kind}, {"text"_L1, text}, {"imported"_L1, m_now}});
    return id;
}

qint64 ImportApply::topicRow(const TopicPath &topic)
{
    if (topic.isEmpty())
        return 0;
    if (topic == m_lastTopic) // entries of one heading follow each other
        return m_lastTopicRow;
    const QString key = topicKey(topic);
    const auto known = m_topics.constFind(key);
    m_lastTopicRow = known != m_topics.constEnd() ? *known : ensureTopic(m_edits, topic);
    m_lastTopic = topic;
    m_topics.insert(key, m_lastTopicRow);
    return m_lastTopicRow;
}

void ImportApply::tick()
{
    ++m_steps;
    if (!m_progress || m_steps % (entriesPerReport * stepsPerEntry) != 0)
        return;
    if (!m_progress(static_cast<int>(m_steps / stepsPerEntry), static_cast<int>(m_entries.size())))
        m_edits.fail(Error{});
}

Result<storage::Applied> runImport(storage::Store &store, const ImportPlan &plan, const Progress &progress, const PlanDates &dates)
{
    if (!plan.changesAnything())
        return storage::Applied{};
    return store.write(u"import"_s, summaryOf(plan), Edits::body([&](Edits &edits) {
                           ImportApply apply(edits, plan, progress);
                           apply.run();
                           apply.takeDates(dates);
                       }));
}

} // namespace cabinet
