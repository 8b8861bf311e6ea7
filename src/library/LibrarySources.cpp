// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Edits.h"
#include "library/Library.h"
#include "library/ListFile.h"
#include "library/git/GitDates.h"
#include "storage/DurableFile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Table;

Error noSuchSource()
{
    return {QCoreApplication::translate("Library", "This file is no longer a source of the library. Import it again."), {}};
}

} // namespace

Result<Source> Library::source(SourceId id) const
{
    const Result<QList<Source>> all = read().sources();
    if (!all)
        return all.error();
    const auto found = std::find_if(all->begin(), all->end(), [id](const Source &source) { return source.id == id; });
    return found == all->end() ? Result<Source>(noSuchSource()) : Result<Source>(*found);
}

Library::Changed Library::linkSource(SourceId id, SourceMode mode)
{
    const Result<Source> source = this->source(id);
    if (!source)
        return source.error();
    const QStringList args{QFileInfo(source->path).fileName(), QString::number(static_cast<int>(mode))};
    return write(u"link-source"_s, args, Edits::body([&](Edits &edits) {
                     edits.update(Table::Source, id.value, {{"mode"_L1, static_cast<int>(mode)}});
                     if (mode != SourceMode::Once)
                         beginSync(edits, read(), *source);
                 }));
}

Library::Changed Library::setReadingMark(SourceId id, ReadingMark mark)
{
    const Result<Source> source = this->source(id);
    if (!source)
        return source.error();
    return write(u"reading-mark"_s, {QFileInfo(source->path).fileName()}, Edits::body([&](Edits &edits) {
                     edits.update(Table::Source, id.value, {{"reading"_L1, static_cast<int>(mark)}});
                 }));
}

Result<SyncResult> Library::sync(SourceId id, const SyncAnswers &answers)
{
    const Result<Source> source = this->source(id);
    if (!source)
        return source.error();
    Result<SyncResult> result = syncSource(*m_store, *source, answers);
    if (result && result->applied.summary.id.isValid())
        Q_EMIT changed(result->applied.summary, result->applied.touched);
    return result;
}

Library::Changed Library::applyDates(const GitDates &dates)
{
    if (const Result<void> may = mayWrite(); !may)
        return may.error();
    const Result<storage::Applied> applied = applyGitDates(*m_store, dates);
    if (!applied)
        return applied.error();
    if (applied->summary.id.isValid())
        Q_EMIT changed(applied->summary, applied->touched);
    return applied->summary;
}

Result<QList<storage::Version>> Library::versionsOf(SourceId id) const
{
    const Result<Source> source = this->source(id);
    return source ? storage::versionsOf(read().connection(), source->uid) : source.error();
}

Result<QByteArray> Library::versionText(SourceId id, qint64 version) const
{
    const Result<Source> source = this->source(id);
    return source ? storage::textOfVersion(read().connection(), source->uid, version) : source.error();
}

Result<void> Library::restoreVersion(SourceId id, qint64 version)
{
    const Result<Source> source = this->source(id);
    if (!source)
        return source.error();
    const Result<QByteArray> wanted = storage::textOfVersion(read().connection(), source->uid, version);
    const Result<QByteArray> latest = newestText(*source);
    if (!wanted || !latest)
        return wanted ? latest.error() : wanted.error();
    if (QFileInfo::exists(source->path)) {
        const Result<ListFile> present = readListFile(source->path);
        if (!present)
            return present.error();
        const Result<void> kept = m_store->keep([&](storage::Writer &writer) {
            return storage::addVersion(writer, source->uid, *latest, present->bytes, storage::VersionCause::Kept);
        });
        if (!kept)
            return kept;
    }
    return storage::durableReplace(source->path, *wanted);
}

Result<QByteArray> Library::newestText(const Source &source) const
{
    const Result<std::optional<storage::Version>> newest = storage::latestVersion(read().connection(), source.uid);
    if (!newest)
        return newest.error();
    return *newest ? storage::textOfVersion(read().connection(), source.uid, (*newest)->id) : read().sourceBytes(source.id);
}

} // namespace cabinet
