// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Session.h"
#include "cli/SyncText.h"
#include "library/sync/LineDiff.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

using State = SyncResult::State;

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

// Links the sources that --link names; answers those to bring in step.
Result<QList<Source>> wantedSources(const Arguments &arguments, Library &library)
{
    const Result<QList<Source>> all = library.read().sources();
    if (!all)
        return all.error();
    QList<Source> wanted;
    for (const QString &file : arguments.files) {
        const QString path = QFileInfo(file).canonicalFilePath();
        const auto found = std::find_if(all->begin(), all->end(), [&](const Source &source) {
            return source.path == path || source.path == QFileInfo(file).absoluteFilePath();
        });
        if (found == all->end())
            return Error{words(QT_TRANSLATE_NOOP("CommandLine", "%1 is no list of this library. Import it first.")).arg(file),
                         {}};
        wanted.append(*found);
    }
    if (arguments.files.isEmpty()) {
        std::copy_if(all->begin(), all->end(), std::back_inserter(wanted),
                     [](const Source &source) { return source.mode != SourceMode::Once; });
    }
    return wanted;
}

Result<void> setMode(const Arguments &arguments, Library &library, const QList<Source> &sources)
{
    static const QStringList modes{u"off"_s, u"in-step"_s, u"ask"_s, u"read-only"_s}; // as in SourceMode
    const qsizetype mode = modes.indexOf(arguments.mode);
    for (const Source &source : mode < 0 ? QList<Source>{} : sources) {
        if (const auto done = library.linkSource(source.id, static_cast<SourceMode>(mode)); !done)
            return done.error();
    }
    return {};
}

Result<SyncResult> attempt(const Arguments &arguments, Library &library, SourceId id)
{
    SyncAnswers answers;
    answers.loseEntries = arguments.lose;
    Result<SyncResult> result = library.sync(id, answers);
    if (result && !result->clashes.isEmpty() && !arguments.take.isEmpty()) {
        const auto choice = arguments.take == u"file"_s ? markdown::MergeChoice::Theirs : markdown::MergeChoice::Ours;
        answers.choices.fill(choice, result->clashes.size());
        result = library.sync(id, answers);
    }
    const bool asks = result && (result->state == State::AsksLeave || result->state == State::HasConflicts);
    if (asks && arguments.yes) {
        answers.agreed = storage::sha256Of(result->wanted);
        result = library.sync(id, answers);
    }
    return result;
}

QJsonObject jsonOf(const Source &source, const SyncResult &result)
{
    QJsonArray clashes;
    for (const markdown::FieldClash &clash : result.clashes)
        clashes.append(QJsonObject{
            {u"title"_s, clash.title}, {u"base"_s, clash.base}, {u"library"_s, clash.ours}, {u"file"_s, clash.theirs}});
    return {{u"file"_s, source.path},
            {u"state"_s, syncStateName(result.state)},
            {u"wrote"_s, result.wrote},
            {u"read"_s, result.applied.summary.id.isValid()},
            {u"clashes"_s, clashes}};
}

} // namespace

int sync(const Arguments &arguments, Output &output)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    Library &library = session->library();
    Result<QList<Source>> sources = wantedSources(arguments, library);
    if (!sources)
        return output.failed(sources.error());
    if (const Result<void> set = setMode(arguments, library, *sources); !set)
        return output.failed(set.error());
    QJsonArray files;
    QString text;
    bool open = false;
    for (const Source &source : *sources) {
        if (const Result<Source> now = library.source(source.id); now && now->mode == SourceMode::Once) {
            text += words(QT_TRANSLATE_NOOP("CommandLine", "%1: is left alone; --mode in-step keeps it in step, import reads it "
                                                           "again"))
                        .arg(source.path) +
                    u'\n';
            continue;
        }
        const Result<SyncResult> result = attempt(arguments, library, source.id);
        if (!result)
            return output.failed(result.error());
        text += clashText(result->clashes);
        if (result->asks())
            text += diffText(lineDiff(result->present, result->wanted.isEmpty() ? result->present : result->wanted));
        text += source.path + u": "_s + syncSentence(*result) + u'\n';
        files.append(jsonOf(source, *result));
        open = open || result->state != State::InStep;
    }
    const int done = output.result(QJsonObject{{u"files"_s, files}}, text);
    return open ? statusFailed : done;
}

} // namespace cabinet::cli
