// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/LookUpPapers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

network::LookupResult lookUpOne(network::Downloader &downloader, const network::AnswerCache &cache, const Asked &paper,
                                Output &output)
{
    network::LookupResult result;
    auto *lookup = new network::Lookup(downloader, cache, paper.known, paper.page);
    QObject::connect(lookup, &network::Lookup::asking, lookup, [&output](const QString &name) {
        output.note(QCoreApplication::translate("CommandLine", "asking %1").arg(name));
    });
    QObject::connect(lookup, &network::Lookup::finished, lookup, [&result](const network::LookupResult &finished) {
        result = finished;
        QCoreApplication::exit();
    });
    lookup->start();
    QCoreApplication::exec();
    return result;
}

} // namespace

QList<network::LookupResult> lookUp(const QList<Asked> &papers, Output &output, const Environment &environment)
{
    network::Downloader downloader(network::PdfCache(network::PdfCache::defaultFolder()), {}, environment.addressAllowed);
    downloader.setSettings(environment.network);
    const network::AnswerCache cache(network::AnswerCache::defaultFolder());
    cache.removeOld();
    QList<network::LookupResult> results;
    for (const Asked &paper : papers)
        results.append(lookUpOne(downloader, cache, paper, output));
    return results;
}

} // namespace cabinet::cli
