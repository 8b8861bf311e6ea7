// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Library.h"

#include "library/DailyBackup.h"
#include "library/Edits.h"
#include "library/Importer.h"
#include "library/Rows.h"
#include "markdown/List.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cabinet {

namespace {

const QString readingLimitName = u"reading-limit"_s;

Touched everythingTouched()
{
    Touched touched;
    touched.everything = true;
    return touched;
}

} // namespace

Result<std::unique_ptr<Library>> Library::open(const QString &file, storage::Store::Mode mode)
{
    Result<std::unique_ptr<storage::Store>> store = storage::Store::open(file, mode);
    if (!store)
        return store.error();
    return std::unique_ptr<Library>(new Library(*std::move(store)));
}

Library::Library(std::unique_ptr<storage::Store> store)
    : m_store(std::move(store))
{
    m_watch.setInterval(1s);
    connect(&m_watch, &QTimer::timeout, this, &Library::poll);
}

Library::~Library() = default;

const storage::Reader &Library::read() const
{
    return m_store->read();
}

const QString &Library::file() const
{
    return m_store->file();
}

bool Library::isReadOnly() const
{
    return m_store->isReadOnly();
}

Library::Changed Library::write(const QString &kind, const QStringList &args, const storage::Store::Body &body)
{
    if (const Result<void> may = mayWrite(); !may)
        return may.error();
    const Result<storage::Applied> applied = m_store->write(kind, args, body);
    if (!applied)
        return applied.error();
    if (applied->summary.id.isValid())
        Q_EMIT changed(applied->summary, applied->touched);
    return applied->summary;
}

Library::Changed Library::setReadingLimit(int most)
{
    const QString value = QString::number(qBound(0, most, 1'000'000));
    return write(u"set-limit"_s, {value}, Edits::body([&value](Edits &edits) {
                     const std::optional<qint64> known =
                         edits.integer(u"SELECT id FROM setting WHERE name = ?"_s, {readingLimitName});
                     if (known)
                         edits.update(storage::Table::Setting, *known, {{"value"_L1, value}});
                     else if (value != u"0"_s)
                         edits.insert(storage::Table::Setting, {{"name"_L1, readingLimitName}, {"value"_L1, value}});
                 }));
}

int Library::readingLimit() const
{
    const Result<QString> value = read().setting(readingLimitName);
    return value ? qBound(0, value->toInt(), 1'000'000) : 0;
}

Library::Changed Library::applyImport(const ImportPlan &plan)
{
    if (const Result<void> may = mayWrite(); !may)
        return may.error();
    const Result<storage::Applied> applied = runImport(*m_store, plan);
    if (!applied)
        return applied.error();
    if (applied->summary.id.isValid())
        Q_EMIT changed(applied->summary, applied->touched);
    return applied->summary;
}

Result<std::optional<ChangeSummary>> Library::undo()
{
    const Result<void> may = mayWrite();
    return may ? told(m_store->undo()) : may.error();
}

Result<std::optional<ChangeSummary>> Library::redo()
{
    const Result<void> may = mayWrite();
    return may ? told(m_store->redo()) : may.error();
}

Result<std::optional<ChangeSummary>> Library::told(const Result<std::optional<storage::Applied>> &applied)
{
    if (!applied)
        return applied.error();
    if (!*applied)
        return std::optional<ChangeSummary>{};
    Q_EMIT changed((*applied)->summary, (*applied)->touched);
    return std::optional((*applied)->summary);
}

Result<void> Library::mayWrite()
{
    if (m_working)
        return Error{tr("A larger change is still being written. Wait until it is done, or cancel it; nothing was changed."),
                     u"working"_s};
    if (m_daily)
        m_daily->makeWay();
    return {};
}

void Library::keepDailyBackups(qint64 largerThanBytes)
{
    if (m_store->isReadOnly())
        return;
    m_store->leaveDailyBackup(largerThanBytes);
    m_daily = std::make_unique<DailyBackup>(m_store->file(), largerThanBytes);
    m_daily->start();
}

void Library::beginWork()
{
    m_working = true;
    if (m_daily)
        m_daily->hold(true);
}

void Library::endWork()
{
    m_working = false;
    if (m_daily)
        m_daily->hold(false);
}

Result<QStringList> Library::check() const
{
    return m_store->check();
}

Result<void> Library::backup(const QString &target) const
{
    return m_store->backup(target);
}

QList<storage::Backup> Library::automaticBackups() const
{
    return m_store->automaticBackups();
}

void Library::watchOtherProcesses()
{
    poll();
    m_watch.start();
}

void Library::poll()
{
    if (!m_store->changedElsewhere())
        return;
    m_store->read().invalidate();
    Q_EMIT changed({}, everythingTouched());
}

// The worker's commit also shows as one made elsewhere; if it is the only one, what it touched is all there is.
void Library::noteChange(const ChangeSummary &summary, const Touched &touched)
{
    Touched all = touched;
    all.everything = m_store->changedElsewhere(summary.id) || touched.everything;
    m_store->read().invalidate();
    if (summary.id.isValid() || all.everything)
        Q_EMIT changed(summary, all);
}

Result<std::optional<Idea>> Library::idea(IdeaId id) const
{
    Result<std::optional<Idea>> found = read().idea(id);
    if (!found || !*found)
        return found;
    for (const markdown::LinkSpan &span : markdown::findLinks(ideaText((*found)->title, (*found)->body)))
        (*found)->links.append(span.link);
    return found;
}

QString defaultLibraryFile()
{
    const QString chosen = qEnvironmentVariable("PAPERCABINET_LIBRARY");
    if (!chosen.isEmpty())
        return QFileInfo(chosen).absoluteFilePath();
    // Not AppDataLocation, whose name depends on what the program called itself.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/papercabinet/library.papercabinet"_s;
}

} // namespace cabinet
