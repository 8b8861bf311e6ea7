// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/InlineText.h"

#include "gui/widgets/Kind.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>
#include <QtMath>

namespace cabinet::gui {

InlineText::InlineText(const QString &accessibleName, const QString &placeholder, Lines lines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_lines(lines)
{
    withKind(this, "inplace");
    setAccessibleName(accessibleName);
    setPlaceholderText(placeholder);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    connect(this, &QPlainTextEdit::textChanged, this, &InlineText::fit);
}

void InlineText::setStored(const QString &text)
{
    m_stored = text;
    if (toPlainText() != text)
        setPlainText(text);
}

void InlineText::commit()
{
    if (isChanged())
        Q_EMIT committed(toPlainText());
}

void InlineText::setMinimumLines(int lines)
{
    m_minimumLines = lines;
    fit();
}

QSize InlineText::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), heightForText()};
}

QSize InlineText::minimumSizeHint() const
{
    return {80, heightForText()};
}

// Undo with nothing typed belongs to the library, not to this field.
bool InlineText::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool nothing = (key->matches(QKeySequence::Undo) && !document()->isUndoAvailable()) ||
                             (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable());
        if (nothing) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

void InlineText::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && isChanged()) {
        setPlainText(m_stored);
        return;
    }
    if (isReturn && (m_lines == Lines::One || event->modifiers().testFlag(Qt::ControlModifier))) {
        commit();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void InlineText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

void InlineText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void InlineText::insertFromMimeData(const QMimeData *source)
{
    if (m_lines == Lines::Many)
        insertPlainText(source->text());
    else
        insertPlainText(source->text().simplified());
}

// Asking each block for its rectangle lays it out for the present width; the document's own size may still be that of another.
int InlineText::heightForText() const
{
    qreal height = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        height += blockBoundingRect(block).height();
    const QMargins around = contentsMargins();
    const int text = qMax(m_minimumLines * fontMetrics().lineSpacing(), qCeil(height));
    return text + 2 * qCeil(document()->documentMargin()) + around.top() + around.bottom() + viewportMargins().top() +
           viewportMargins().bottom() + 2;
}

void InlineText::fit()
{
    if (const int height = heightForText(); height != minimumHeight())
        setFixedHeight(height);
}

} // namespace cabinet::gui
