// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkTarget.h"

#include "domain/LinkPattern.h"
#include "domain/LinkRules.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

// Taken apart by hand: an import asks this of every link of a long list, and QUrl takes many times as long.
struct Address
{
    QString whole; // without the fragment; owns what the views show
    QStringView scheme;
    QString host; // lower case, as written otherwise; empty for a path in a folder
    QStringView path;
    QStringView query;

    [[nodiscard]] bool isWeb() const { return !host.isEmpty(); }
};

bool isScheme(QStringView text)
{
    return text.compare(u"http", Qt::CaseInsensitive) == 0 || text.compare(u"https", Qt::CaseInsensitive) == 0;
}

void splitHost(Address &address, QStringView rest)
{
    qsizetype slash = 0;
    while (slash < rest.size() && rest.at(slash) != u'/' && rest.at(slash) != u'?')
        ++slash;
    address.host = rest.first(slash).toString().toLower();
    if (address.host.contains(u'@')) // where it leads is not what it seems; the gate refuses it
        address.host.clear();
    rest = rest.sliced(slash);
    const qsizetype question = rest.indexOf(u'?');
    address.path = question < 0 ? rest : rest.first(question);
    address.query = question < 0 ? QStringView() : rest.sliced(question + 1);
    while (address.path.size() > 1 && address.path.endsWith(u'/'))
        address.path.chop(1);
}

Address addressOf(QStringView url)
{
    url = url.trimmed();
    const qsizetype fragment = url.indexOf(u'#');
    Address address;
    address.whole = (fragment < 0 ? url : url.first(fragment)).toString();
    const QStringView all = address.whole;
    const qsizetype scheme = all.indexOf(u"://");
    if (scheme < 0) {
        address.path = all;
        return address;
    }
    address.scheme = all.first(scheme);
    if (isScheme(address.scheme))
        splitHost(address, all.sliced(scheme + 3));
    return address;
}

// Some write the slash of a DOI as "%2F".
bool hasEncodedSlash(QStringView path)
{
    return path.contains(u'%') && path.contains(u"%2f", Qt::CaseInsensitive);
}

using RuleIndex = QHash<QStringView, std::vector<const LinkRule *>>;

const RuleIndex &ruleIndex()
{
    static const RuleIndex index = [] {
        RuleIndex made;
        for (const LinkRule &rule : linkRules()) {
            for (const QStringView host : rule.hosts.split(u' '))
                made[host].push_back(&rule);
        }
        return made;
    }();
    return index;
}

// An empty value does not count: "?id=" names nothing.
QStringView queryValue(QStringView query, QStringView name)
{
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf(u'&');
        const QStringView item = end < 0 ? query : query.first(end);
        if (item.size() > name.size() && item.at(name.size()) == u'=' && item.startsWith(name, Qt::CaseInsensitive))
            return item.sliced(name.size() + 1);
        query = end < 0 ? QStringView() : query.sliced(end + 1);
    }
    return {};
}

struct Found
{
    const LinkRule *rule = nullptr;
    PathMatch match;
    QStringView query;
};

std::optional<Found> fit(const LinkRule &rule, const Address &address)
{
    Found found{&rule, {}, {}};
    if (!rule.query.isEmpty()) {
        found.query = queryValue(address.query, rule.query);
        if (found.query.isEmpty())
            return {};
    }
    if (rule.path.isEmpty())
        return found;
    const std::optional<PathMatch> match = matchPath(rule.path, address.path);
    if (!match)
        return {};
    found.match = *match;
    return found;
}

std::optional<Found> firstFit(QStringView host, const Address &address)
{
    const auto rules = ruleIndex().constFind(host);
    if (rules == ruleIndex().cend())
        return {};
    for (const LinkRule *rule : *rules) {
        if (std::optional<Found> found = fit(*rule, address))
            return found;
    }
    return {};
}

QStringView withoutPort(QStringView host)
{
    const qsizetype colon = host.indexOf(u':');
    return colon < 0 ? host : host.first(colon);
}

// By the host itself, then by what is known of all hosts below a domain, then by the path alone.
std::optional<Found> find(const Address &address)
{
    QStringView host = withoutPort(address.host);
    if (host.startsWith(u"www."))
        host = host.sliced(4);
    if (std::optional<Found> found = firstFit(host, address))
        return found;
    for (qsizetype dot = host.indexOf(u'.'); dot >= 0; dot = host.indexOf(u'.', dot + 1)) {
        if (std::optional<Found> found = firstFit(host.sliced(dot), address))
            return found;
    }
    return firstFit(QStringView(u""), address);
}

constexpr std::array<QStringView, 1> pdfLabels{u"pdf"};
constexpr std::array<QStringView, 2> paperLabels{u"paper", u"论文"};
constexpr std::array<QStringView, 4> noteLabels{u"note", u"notes", u"笔记", u"筆記"};
constexpr std::array<QStringView, 6> codeLabels{u"code", u"github", u"代码", u"repo", u"repository", u"source code"};
constexpr std::array<QStringView, 4> slidesLabels{u"slides", u"slide", u"ppt", u"幻灯片"};
constexpr std::array<QStringView, 4> videoLabels{u"video", u"视频", u"talk", u"youtube"};

bool isOneOf(QStringView label, std::span<const QStringView> words)
{
    label = label.trimmed();
    return label.size() <= 12 && std::any_of(words.begin(), words.end(),
                                             [label](QStringView word) { return label.compare(word, Qt::CaseInsensitive) == 0; });
}

// What a label says whatever the address; a title says nothing.
std::optional<LinkKind> kindByLabel(QStringView label)
{
    if (isOneOf(label, noteLabels))
        return LinkKind::Note;
    if (isOneOf(label, codeLabels))
        return LinkKind::Code;
    if (isOneOf(label, slidesLabels))
        return LinkKind::Slides;
    return isOneOf(label, videoLabels) ? std::optional(LinkKind::Video) : std::nullopt;
}

LinkKind kindOfPath(const Address &address)
{
    if (address.whole.startsWith(u"attachment:"_s))
        return LinkKind::Pdf;
    const bool isFile = address.scheme.isEmpty() && !address.path.contains(u':') && !address.path.isEmpty();
    return isFile ? LinkKind::RepositoryFile : LinkKind::Page;
}

void fill(LinkTarget &target, const Found &found, const Address &address)
{
    target.arxiv = found.match.arxiv.toString();
    target.doi =
        (found.rule->kind == LinkKind::Doi && found.match.doi.isEmpty() ? address.path.sliced(1) : found.match.doi).toString();
    const TemplateValues values{found.match, address.whole, address.host, found.query};
    for (const QStringView text : found.rule->pdfs.split(u' ', Qt::SkipEmptyParts))
        target.pdfs.append(filledTemplate(text, values));
}

Address readableAddress(const QString &url)
{
    Address address = addressOf(url);
    if (!hasEncodedSlash(address.path))
        return address;
    QString plain = url;
    return addressOf(plain.replace(u"%2f"_s, u"/"_s, Qt::CaseInsensitive));
}

} // namespace

LinkTarget addressTarget(const QString &url)
{
    const Address address = readableAddress(url);
    LinkTarget target;
    if (!address.isWeb()) {
        target.kind = kindOfPath(address);
        return target;
    }
    if (const std::optional<Found> found = find(address)) {
        target.kind = found->rule->kind;
        fill(target, *found, address);
    }
    return target;
}

LinkTarget linkTarget(const Link &link)
{
    LinkTarget target = addressTarget(link.url);
    if (const std::optional<LinkKind> said = kindByLabel(link.label)) {
        target.kind = *said;
        return target;
    }
    const bool saysPdf = isOneOf(link.label, pdfLabels);
    if ((saysPdf || isOneOf(link.label, paperLabels)) && target.pdfs.isEmpty() && addressOf(link.url).isWeb()) {
        if (target.kind == LinkKind::Page)
            target.kind = saysPdf ? LinkKind::Pdf : LinkKind::LandingPage;
        if (target.kind != LinkKind::Doi)
            target.pdfs.append(addressOf(link.url).whole);
    }
    return target;
}

bool isNoteLabel(const QString &label)
{
    return isOneOf(label, noteLabels);
}

bool isBesidePaperLabel(const QString &label)
{
    return kindByLabel(label).has_value();
}

QString linkKindName(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Pdf:
        return u"pdf"_s;
    case LinkKind::LandingPage:
        return u"landing-page"_s;
    case LinkKind::Doi:
        return u"doi"_s;
    case LinkKind::Arxiv:
        return u"arxiv"_s;
    case LinkKind::RepositoryFile:
        return u"repository-file"_s;
    case LinkKind::Code:
        return u"code"_s;
    case LinkKind::Note:
        return u"note"_s;
    case LinkKind::Video:
        return u"video"_s;
    case LinkKind::Slides:
        return u"slides"_s;
    case LinkKind::Page:
        break;
    }
    return u"page"_s;
}

} // namespace cabinet
