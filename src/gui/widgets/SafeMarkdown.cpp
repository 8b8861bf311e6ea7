// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/SafeMarkdown.h"

#include "gui/theme/Theme.h"
#include "gui/widgets/Kind.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qsizetype alwaysRenderable = 8 * 1024; // letters; the worst shape of this size takes under 50 ms
constexpr qsizetype neverRenderable = 128 * 1024;
constexpr int mostDelimitersPercent = 4;

constexpr qreal lineHeightPercent = 120;
constexpr qreal paragraphGap = 6; // pixels below every block

void spaceOut(QTextDocument *document)
{
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(paragraphGap);
        QTextCursor(block).setBlockFormat(format);
    }
}

// An image becomes a link to it: "![" reads "[".
QString withoutImages(QString markdown)
{
    markdown.replace(u"!["_s, u"["_s);
    markdown.remove(QChar(0));
    return markdown;
}

} // namespace

bool isRenderable(const QString &markdown)
{
    if (markdown.size() <= alwaysRenderable)
        return true;
    if (markdown.size() > neverRenderable)
        return false;
    const auto delimiters = std::count_if(markdown.cbegin(), markdown.cend(), [](QChar c) { return u"*_`[]<>|~"_s.contains(c); });
    return delimiters * 100 < markdown.size() * mostDelimitersPercent;
}

SafeMarkdown::SafeMarkdown(const QString &accessibleName, QWidget *parent)
    : QTextBrowser(parent)
{
    setAccessibleName(accessibleName);
    setOpenLinks(false);
    withKind(this, "flat")->setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { Q_EMIT linkActivated(QString::fromUtf8(url.toEncoded())); });
}

void SafeMarkdown::setSource(const QString &markdown)
{
    m_markdown = markdown;
    render();
}

void SafeMarkdown::setFitsHeight(bool fits)
{
    m_fits = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    fit();
}

QVariant SafeMarkdown::loadResource(int, const QUrl &)
{
    return QByteArray(); // not even a look: no file, no network
}

void SafeMarkdown::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void SafeMarkdown::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render(); // links carry the colour they were rendered with
}

void SafeMarkdown::render()
{
    document()->setDefaultStyleSheet(u"a { color: %1; text-decoration: none }"_s.arg(themeOf(palette()).accent.name()));
    if (isRenderable(m_markdown))
        document()->setMarkdown(withoutImages(m_markdown), QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                                               QTextDocument::MarkdownNoHTML);
    else
        document()->setPlainText(m_markdown);
    spaceOut(document());
    fit();
}

void SafeMarkdown::fit()
{
    if (!m_fits)
        return;
    document()->setTextWidth(viewport()->width());
    setFixedHeight(qMax(24, qRound(document()->size().height()) + 8));
}

} // namespace cabinet::gui
