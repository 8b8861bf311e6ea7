// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Session.h"
#include "cli/Terminal.h"
#include "library/LinkPlan.h"
#include "network/LinkCheck.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

constexpr qsizetype batch = 20; // verdicts kept at once: what a killed program has to ask again

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Result<SourceId> listNamed(const QString &file, const Library &library)
{
    const Result<QList<Source>> all = library.read().sources();
    if (!all)
        return all.error();
    const QString path = QFileInfo(file).absoluteFilePath();
    const QString canonical = QFileInfo(file).canonicalFilePath();
    const auto found = std::find_if(all->begin(), all->end(),
                                    [&](const Source &source) { return source.path == path || source.path == canonical; });
    if (found == all->end())
        return Error{words(QT_TRANSLATE_NOOP("CommandLine", "%1 is no list of this library. Import it first.")).arg(file), {}};
    return found->id;
}

Result<storage::LinkScope> scopeOf(const Arguments &arguments, const Session &session)
{
    storage::LinkScope scope;
    const Result<QList<PaperId>> papers = session.findPapers(arguments.ids);
    if (!papers)
        return papers.error();
    scope.papers = *papers;
    if (!arguments.list.isEmpty()) {
        const Result<SourceId> source = listNamed(arguments.list, session.library());
        if (!source)
            return source.error();
        scope.source = *source;
    }
    return scope;
}

struct Asked
{
    network::LinkCheck::End end = network::LinkCheck::End::Complete;
    std::optional<Error> trouble; // a verdict could not be kept
};

// The application's own event loop runs until every link was asked.
Asked ask(const LinkPlan &plan, Library &library, Output &output, const Environment &environment)
{
    network::Downloader downloader(network::PdfCache(network::PdfCache::defaultFolder()), {}, environment.addressAllowed);
    downloader.setSettings(environment.network);
    network::LinkCheck check(downloader, plan.due);
    check.setWitness(plan.witness);
    Asked asked;
    QList<LinkVerdict> fresh;
    const auto keep = [&] {
        if (const Result<void> kept = library.keepLinkVerdicts(fresh); !kept)
            asked.trouble = kept.error();
        fresh.clear();
    };
    QObject::connect(&check, &network::LinkCheck::checked, &check, [&](const LinkVerdict &verdict) {
        fresh.append(verdict);
        if (fresh.size() >= batch)
            keep();
        if (asked.trouble)
            check.cancel();
    });
    QObject::connect(&check, &network::LinkCheck::progressed, &check, [&output](int done, int total) {
        if (done % 100 == 0)
            output.note(words(QT_TRANSLATE_NOOP("CommandLine", "%1 of %2 links asked")).arg(done).arg(total));
    });
    QObject::connect(&check, &network::LinkCheck::finished, &check, [&asked](network::LinkCheck::End end) {
        asked.end = end;
        QCoreApplication::exit();
    });
    check.start();
    QCoreApplication::exec();
    if (!asked.trouble)
        keep();
    return asked;
}

QJsonObject jsonOf(const LinkVerdict &verdict)
{
    QJsonObject json{{u"url"_s, verdict.url},
                     {u"state"_s, linkStateName(verdict.state)},
                     {u"status"_s, verdict.status},
                     {u"detail"_s, verdict.detail},
                     {u"checked"_s, verdict.at.toString(Qt::ISODate)}};
    if (!verdict.resolved.isEmpty())
        json[u"resolved"_s] = verdict.resolved;
    if (isDead(verdict.state))
        json[u"archived"_s] = waybackAddress(verdict.url, {});
    return json;
}

QString lineOf(const LinkVerdict &verdict)
{
    QString line = linkStateName(verdict.state).leftJustified(12) + verdict.url;
    if (!verdict.resolved.isEmpty())
        line += u" → "_s + verdict.resolved;
    return termLine(line) + u'\n';
}

Error offline()
{
    return {words(QT_TRANSLATE_NOOP("CommandLine", "No server answered, so this computer seems to be offline. Nothing was noted; check "
                                                   "again when it is connected.")),
            u"offline"_s};
}

// In the order of the links. Of those nothing is known of, nothing is said.
int report(const Links &links, const QHash<QString, LinkVerdict> &verdicts, Output &output)
{
    QJsonArray all;
    QString text;
    for (const Link &link : links) {
        const auto verdict = verdicts.constFind(link.url);
        if (verdict == verdicts.cend())
            continue;
        all.append(jsonOf(*verdict));
        if (verdict->state != LinkState::Ok)
            text += lineOf(*verdict);
    }
    return output.result(QJsonObject{{u"links"_s, all}}, text);
}

} // namespace

int checkLinks(const Arguments &arguments, Output &output, const Environment &environment)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const Result<storage::LinkScope> scope = scopeOf(arguments, *session);
    if (!scope)
        return output.failed(scope.error());
    const Result<Links> all = session->library().linksToCheck(*scope);
    const Result<LinkPlan> plan = planLinkCheck(session->library().read().connection(), *scope, arguments.again);
    if (!all || !plan)
        return output.failed(all ? plan.error() : all.error());
    const Asked asked = plan->due.isEmpty() ? Asked() : ask(*plan, session->library(), output, environment);
    if (asked.trouble)
        return output.failed(*asked.trouble);
    if (asked.end == network::LinkCheck::End::Offline)
        return output.failed(offline());
    if (asked.end == network::LinkCheck::End::PutOff)
        output.note(words(QT_TRANSLATE_NOOP("CommandLine", "some servers asked to be left alone for now; check again later for the rest")));
    QStringList urls;
    for (const Link &link : *all)
        urls.append(link.url);
    const auto verdicts = session->library().linkVerdicts(urls);
    return verdicts ? report(*all, *verdicts, output) : output.failed(verdicts.error());
}

} // namespace cabinet::cli
