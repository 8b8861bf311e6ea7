// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/links/LinkText.h"

#include "network/ExternalUrl.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qsizetype mostNamed = 3;

QString words(const char *text)
{
    return QCoreApplication::translate("LinkText", text);
}

} // namespace

QString linkStateText(LinkState state)
{
    switch (state) {
    case LinkState::Ok:
        return words(QT_TRANSLATE_NOOP("LinkText", "Answers"));
    case LinkState::Moved:
        return words(QT_TRANSLATE_NOOP("LinkText", "Moved"));
    case LinkState::Gone:
        return words(QT_TRANSLATE_NOOP("LinkText", "Gone"));
    case LinkState::Refused:
        return words(QT_TRANSLATE_NOOP("LinkText", "Not for programs"));
    case LinkState::Unreachable:
        return words(QT_TRANSLATE_NOOP("LinkText", "No answer"));
    case LinkState::NotPdf:
        break;
    }
    return words(QT_TRANSLATE_NOOP("LinkText", "No PDF"));
}

QString linkStatesText(const QList<LinkState> &states)
{
    if (states == QList<LinkState>(deadLinkStates.begin(), deadLinkStates.end()))
        return words(QT_TRANSLATE_NOOP("LinkText", "Dead"));
    QStringList texts;
    for (const LinkState state : states)
        texts.append(linkStateText(state));
    return texts.join(u", "_s);
}

QString linkSentence(LinkState state, const QString &url)
{
    const char *sentence = nullptr;
    switch (state) {
    case LinkState::Ok:
        sentence = QT_TRANSLATE_NOOP("LinkText", "%1 answered as it should.");
        break;
    case LinkState::Moved:
        sentence = QT_TRANSLATE_NOOP("LinkText", "%1 has moved this to another address for good.");
        break;
    case LinkState::Gone:
        sentence = QT_TRANSLATE_NOOP("LinkText", "%1 has nothing at this address any more.");
        break;
    case LinkState::Refused:
        sentence = QT_TRANSLATE_NOOP("LinkText", "%1 does not show this to programs; it may well open in the browser.");
        break;
    case LinkState::Unreachable:
        sentence = QT_TRANSLATE_NOOP("LinkText", "%1 did not answer properly; it may be back another day.");
        break;
    case LinkState::NotPdf:
        sentence = QT_TRANSLATE_NOOP("LinkText", "%1 has something else than a PDF at this address.");
        break;
    }
    return words(sentence).arg(network::shownHost(QUrl(url)));
}

QString deadLinksText(const QList<DeadLink> &links)
{
    QStringList lines;
    for (const DeadLink &dead : links.first(std::min(links.size(), mostNamed)))
        lines.append(words(QT_TRANSLATE_NOOP("LinkText", "The link “%1” leads nowhere: %2"))
                         .arg(dead.link.label, linkSentence(dead.state, dead.link.url)));
    return lines.join(u'\n');
}

} // namespace cabinet::gui
