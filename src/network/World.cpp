// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/World.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cabinet::network {

namespace {

struct Wish
{
    const char16_t *site;
    std::chrono::milliseconds apart;
};

// arXiv (info.arxiv.org/help/api/tou.html) asks for one in three seconds, NCBI (NBK25497) for three a second without a key, OpenAlex for
// ten a second, Semantic Scholar for one; the others name no number, so they get a modest one.
constexpr std::array wishes{
    Wish{u"arxiv.org", 3000ms},
    Wish{u"api.semanticscholar.org", 1000ms},
    Wish{u"dblp.org", 1000ms},
    Wish{u"eutils.ncbi.nlm.nih.gov", 340ms},
    Wish{u"archive.org", 1000ms},
    Wish{u"api.openalex.org", 100ms},
    Wish{u"api.crossref.org", 100ms},
    Wish{u"api.unpaywall.org", 100ms},
    Wish{u"api.datacite.org", 100ms},
    Wish{u"api2.openreview.net", 500ms},
};

} // namespace

std::chrono::milliseconds politeSpacing(const QString &host)
{
    const QString site = siteOf(host);
    const auto wish = std::find_if(wishes.begin(), wishes.end(), [&site](const Wish &w) { return site == QStringView(w.site); });
    return wish == wishes.end() ? 0ms : wish->apart;
}

QString siteOf(const QString &host)
{
    const QString lower = host.toLower();
    return lower.endsWith(u".arxiv.org"_s) ? u"arxiv.org"_s : lower;
}

} // namespace cabinet::network
