// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Match.h"

#include "markdown/Pairing.h"

#include "domain/LinkKey.h"
#include "domain/TitleKey.h"

#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

// A page that stands with more titles than this names none of them (a proceedings page, a repository).
constexpr int mostTitlesOfLink = 2;
constexpr double similarEnough = 0.4; // under the same number
constexpr qsizetype longestCompared = 400;

struct Keys
{
    QString title; // empty: nothing to go by
    QString topic;
    QStringList links;
};

Keys keysOf(const PaperEntry &entry)
{
    Links links;
    for (const LinkSpan &span : entry.links)
        links.append(span.link);
    return {entry.title.isEmpty() ? QString() : titleKey(entry.title), entry.topic.join(QChar(0x1f)), paperKeys(links)};
}

QList<Keys> keysOf(const QList<PaperEntry> &entries)
{
    QList<Keys> keys;
    keys.reserve(entries.size());
    for (const PaperEntry &entry : entries)
        keys.append(keysOf(entry));
    return keys;
}

// Links that stand with too many titles in one of the versions.
QSet<QString> commonLinks(const QList<Keys> &entries)
{
    QHash<QString, QSet<QString>> titles;
    for (const Keys &keys : entries) {
        for (const QString &link : keys.links) {
            QSet<QString> &of = titles[link];
            if (of.size() <= mostTitlesOfLink)
                of.insert(keys.title);
        }
    }
    QSet<QString> common;
    for (auto link = titles.cbegin(); link != titles.cend(); ++link) {
        if (link->size() > mostTitlesOfLink)
            common.insert(link.key());
    }
    return common;
}

// Two ids of one kind that differ: two papers.
bool disagree(const Keys &a, const Keys &b)
{
    const auto kindOf = [](const QString &key) { return key.first(key.indexOf(u':')); };
    bool differ = false;
    for (const QString &one : a.links) {
        if (b.links.contains(one))
            return false;
        if (isStrongKey(one))
            differ |= std::any_of(b.links.begin(), b.links.end(),
                                  [&](const QString &other) { return isStrongKey(other) && kindOf(one) == kindOf(other); });
    }
    return differ;
}

class PaperMatch
{
public:
    PaperMatch(const QList<PaperEntry> &before, const QList<PaperEntry> &now)
        : m_before(keysOf(before))
        , m_now(keysOf(now))
        , m_pairing(before.size(), now.size())
        , m_common(commonLinks(m_before) + commonLinks(m_now))
    {
    }

    Pairing &byIdentity()
    {
        const auto joined = [](const QString &a, const QString &b) {
            return a.isEmpty() ? QString() : QString(a % QChar(0x1e) % b);
        };
        byLinks(
            [&](const Keys &keys, const QString &link) { return QString(joined(keys.title, keys.topic) % QChar(0x1e) % link); });
        byLinks([&](const Keys &keys, const QString &link) { return unlessCommon(link, keys.topic); });
        byLinks([&](const Keys &keys, const QString &link) { return joined(keys.title, link); });
        byLinks([&](const Keys &, const QString &link) { return unlessCommon(link, u""_s); });
        byTitle([&](const Keys &keys) { return joined(keys.title, keys.topic); });
        byTitle([](const Keys &keys) { return keys.title; });
        byOnlyTitle();
        return m_pairing;
    }

    Pairing &byPlace() // after byIdentity()
    {
        m_pairing.byPlace([&](qsizetype i, qsizetype j) {
            return disagree(m_before.at(i), m_now.at(j)) ? 0 : similarity(m_before.at(i).title, m_now.at(j).title);
        });
        return m_pairing;
    }

private:
    [[nodiscard]] QString unlessCommon(const QString &link, const QString &topic) const
    {
        return m_common.contains(link) ? QString() : QString(link % QChar(0x1e) % topic);
    }

    template<typename Key>
    void byLinks(Key key)
    {
        const auto all = [&](const Keys &keys) {
            QStringList list;
            for (const QString &link : keys.links)
                list.append(key(keys, link));
            return list;
        };
        m_pairing.byKeys([&](qsizetype i) { return all(m_before.at(i)); }, [&](qsizetype i) { return all(m_now.at(i)); });
    }

    template<typename Key>
    void byTitle(Key key)
    {
        m_pairing.byKeys([&](qsizetype i) { return QStringList{key(m_before.at(i))}; },
                         [&](qsizetype i) { return QStringList{key(m_now.at(i))}; },
                         [&](qsizetype before, qsizetype now) { return !disagree(m_before.at(before), m_now.at(now)); });
    }

    // An address that was corrected: the title stands once in both, so there is nobody else it could be.
    void byOnlyTitle()
    {
        const auto once = [](const QList<Keys> &entries) {
            QHash<QString, int> count;
            for (const Keys &keys : entries)
                ++count[keys.title];
            return count;
        };
        const QHash<QString, int> before = once(m_before);
        const QHash<QString, int> now = once(m_now);
        const auto only = [&](const Keys &keys) {
            const bool single = before.value(keys.title) == 1 && now.value(keys.title) == 1;
            return single ? QStringList{keys.title} : QStringList{};
        };
        m_pairing.byKeys([&](qsizetype i) { return only(m_before.at(i)); }, [&](qsizetype i) { return only(m_now.at(i)); });
    }

    QList<Keys> m_before;
    QList<Keys> m_now;
    Pairing m_pairing;
    QSet<QString> m_common;
};

// Empty for a title without text: such ideas are known by their number alone.
QString ideaKey(const IdeaEntry &entry)
{
    const QString text = plainText(entry.title);
    return text.simplified().isEmpty() ? QString() : titleKey(text);
}

Pairing ideasByIdentity(const QList<IdeaEntry> &before, const QList<IdeaEntry> &now)
{
    Pairing pairing(before.size(), now.size());
    const auto pass = [&](auto key) {
        pairing.byKeys([&](qsizetype i) { return QStringList{key(before.at(i))}; },
                       [&](qsizetype i) { return QStringList{key(now.at(i))}; });
    };
    pass([](const IdeaEntry &entry) { return QString(QString::number(entry.number) % u' ' % ideaKey(entry)); });
    pass(ideaKey);
    return pairing;
}

double likeness(const IdeaEntry &a, const IdeaEntry &b)
{
    const double titles = similarity(a.title, b.title);
    return a.body.isEmpty() || b.body.isEmpty() ? titles : std::max(titles, similarity(a.body, b.body));
}

} // namespace

QList<qsizetype> matchByIdentity(const QList<PaperEntry> &before, const QList<PaperEntry> &now)
{
    return PaperMatch(before, now).byIdentity().match();
}

QList<qsizetype> matchEntries(const QList<PaperEntry> &before, const QList<PaperEntry> &now, QList<qsizetype> *sure)
{
    PaperMatch match(before, now);
    const Pairing &byIdentity = match.byIdentity();
    if (sure != nullptr)
        *sure = byIdentity.match();
    return match.byPlace().match();
}

QList<qsizetype> matchByIdentity(const QList<IdeaEntry> &before, const QList<IdeaEntry> &now)
{
    return ideasByIdentity(before, now).match();
}

QList<qsizetype> matchEntries(const QList<IdeaEntry> &before, const QList<IdeaEntry> &now, QList<qsizetype> *sure)
{
    Pairing pairing = ideasByIdentity(before, now);
    if (sure != nullptr)
        *sure = pairing.match();
    const auto similar = [&](qsizetype i, qsizetype j) { return likeness(before.at(i), now.at(j)) >= similarEnough; };
    pairing.byKeys([&](qsizetype i) { return QStringList{QString::number(before.at(i).number)}; },
                   [&](qsizetype i) { return QStringList{QString::number(now.at(i).number)}; }, similar);
    pairing.byPlace([&](qsizetype i, qsizetype j) { return likeness(before.at(i), now.at(j)); });
    return pairing.match();
}

double similarity(const QString &a, const QString &b)
{
    const auto pairsOf = [](const QString &text) {
        const QString key = titleKey(text).left(longestCompared);
        std::vector<std::pair<QChar, QChar>> pairs;
        for (qsizetype i = 0; i + 1 < key.size(); ++i)
            pairs.emplace_back(key.at(i), key.at(i + 1));
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    };
    const auto first = pairsOf(a);
    const auto second = pairsOf(b);
    if (first.empty() || second.empty())
        return titleKey(a) == titleKey(b) ? 1 : 0;
    std::vector<std::pair<QChar, QChar>> common;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(common));
    return 2.0 * static_cast<double>(common.size()) / static_cast<double>(first.size() + second.size());
}

} // namespace cabinet::markdown
