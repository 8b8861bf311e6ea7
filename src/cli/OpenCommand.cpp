// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "cli/Session.h"
#include "domain/PdfLink.h"
#include "network/ExternalUrl.h"
#include "network/PdfSearch.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

// What `open` was asked about: the links of a paper or an idea, and the list they were read from.
struct Subject
{
    QString title;
    Links links;
    std::optional<Source> source;
    bool isPaper = true;
};

Result<Subject> subjectOf(const Session &session, PaperId id)
{
    const Result<std::optional<Paper>> paper = session.read().paper(id);
    const Result<std::optional<Source>> source = session.read().sourceOf(id);
    if (!paper || !source)
        return paper ? source.error() : paper.error();
    const Paper found = paper->value_or(Paper());
    return Subject{found.title, found.links, *source, true};
}

Result<Subject> subjectOf(const Session &session, IdeaId id)
{
    const Result<std::optional<Idea>> idea = session.library().idea(id);
    const Result<std::optional<Source>> source = session.read().sourceOf(id);
    if (!idea || !source)
        return idea ? source.error() : idea.error();
    const Idea found = idea->value_or(Idea());
    return Subject{found.title, found.links, *source, false};
}

Result<Subject> subjectOf(const Session &session, const QString &text)
{
    const Result<AnyId> id = session.find(text);
    if (!id)
        return id.error();
    if (const auto *paper = std::get_if<PaperId>(&*id))
        return subjectOf(session, *paper);
    return subjectOf(session, *std::get_if<IdeaId>(&*id));
}

QString labels(const Links &links)
{
    QStringList texts;
    for (const Link &link : links)
        texts += link.label.isEmpty() ? link.url : link.label;
    return texts.join(u", "_s);
}

Error noLink(const Subject &subject, const QString &label)
{
    if (subject.links.isEmpty())
        return {QCoreApplication::translate("CommandLine", "“%1” has no link yet.").arg(subject.title), {}};
    if (!label.isEmpty())
        return {QCoreApplication::translate("CommandLine", "“%1” has no link called %2. It has: %3")
                    .arg(subject.title, label, labels(subject.links)),
                {}};
    return {QCoreApplication::translate("CommandLine", "“%1” has no PDF link. Choose one with --link: %2")
                .arg(subject.title, labels(subject.links)),
            {}};
}

Result<Link> chosenLink(const Subject &subject, const QString &label)
{
    if (label.isEmpty()) {
        const std::optional<Link> best =
            subject.isPaper || subject.links.isEmpty() ? choosePdfLink(subject.links) : subject.links.first();
        return best ? Result<Link>(*best) : Result<Link>(noLink(subject, label));
    }
    const auto found = std::find_if(subject.links.begin(), subject.links.end(), [&label](const Link &link) {
        return link.label.compare(label, Qt::CaseInsensitive) == 0 || (link.label.isEmpty() && link.url == label);
    });
    return found != subject.links.end() ? Result<Link>(*found) : Result<Link>(noLink(subject, label));
}

bool isRelative(const QString &url)
{
    return QUrl(url.trimmed()).scheme().isEmpty() && !url.trimmed().startsWith(u"//"_s);
}

int launch(const QUrl &url, Output &output, const Environment &environment)
{
    const Result<void> opened = environment.openUrl(url);
    if (!opened)
        return output.failed(opened.error());
    const QString shown = url.isLocalFile() ? url.toLocalFile() : url.toString(QUrl::FullyEncoded);
    return output.confirmed({{u"opened"_s, shown}}, QCoreApplication::translate("CommandLine", "Opened %1").arg(shown));
}

int launchFile(const QString &file, Output &output, const Environment &environment)
{
    if (!QFileInfo(file).isFile()) {
        return output.failed({QCoreApplication::translate(
                                  "CommandLine", "The PDF that the library kept is not there any more. Add it again, or a link."),
                              file});
    }
    return launch(QUrl::fromLocalFile(file), output, environment);
}

// The application's own event loop runs until the one search has finished; nothing else is going on.
network::DownloadResult fetched(const network::PdfWish &wish, Output &output, const Environment &environment)
{
    network::Downloader downloader(network::PdfCache(network::PdfCache::defaultFolder()), {}, environment.addressAllowed);
    downloader.setSettings(environment.network);
    network::DownloadResult result;
    auto *search = new network::PdfSearch(downloader, wish, &downloader);
    QObject::connect(search, &network::PdfSearch::stepped, &downloader, [&output](const QString &step) { output.note(step); });
    QObject::connect(search, &network::PdfSearch::finished, &downloader, [&result](const network::DownloadResult &finished) {
        result = finished;
        QCoreApplication::exit();
    });
    search->start();
    QCoreApplication::exec();
    return result;
}

int openPdf(const network::PdfWish &wish, Output &output, const Environment &environment)
{
    const network::PdfCache cache(network::PdfCache::defaultFolder());
    if (cache.has(wish.url))
        return launchFile(cache.fileFor(wish.url), output, environment);
    const network::DownloadResult result = fetched(wish, output, environment);
    if (result.ok())
        return launchFile(result.file, output, environment);
    output.note(QCoreApplication::translate("CommandLine", "the page is %1").arg(result.page.toString(QUrl::FullyEncoded)));
    return output.failed(result.error);
}

// Without a label it is what a double-click does; one that was named is meant.
int openWeb(const Subject &subject, const Link &link, bool isNamed, Output &output, const Environment &environment)
{
    const Result<QUrl> url = network::checkedWebUrl(link.url);
    if (!url)
        return output.failed(url.error());
    if (!mayBePdf(link))
        return launch(*url, output, environment);
    return openPdf(network::wishFor(link, *url, isNamed || !subject.isPaper ? Links() : subject.links,
                                    subject.isPaper ? subject.title : QString()),
                   output, environment);
}

} // namespace

int open(const Arguments &arguments, Output &output, const Environment &environment)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const Result<Subject> subject = subjectOf(*session, arguments.ids.first());
    if (!subject)
        return output.failed(subject.error());
    const Result<Link> link = chosenLink(*subject, arguments.label);
    if (!link)
        return output.failed(link.error());
    if (link->url.startsWith(u"attachment:"_s))
        return launchFile(session->library().attachmentFile(link->url), output, environment);
    if (!isRelative(link->url))
        return openWeb(*subject, *link, !arguments.label.isEmpty(), output, environment);
    const Result<QString> file = network::fileBesideSource(link->url, subject->source ? subject->source->path : QString());
    return file ? launchFile(*file, output, environment) : output.failed(file.error());
}

} // namespace cabinet::cli
