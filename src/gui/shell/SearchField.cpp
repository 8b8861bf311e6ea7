// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/SearchField.h"

#include "gui/shell/IconButton.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/Kind.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int iconSize = 16;
constexpr int side = 9;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new IconButton(u"close"_s, tr("Clear the search"), this))
{
    withKind(this, "search");
    setAccessibleName(tr("Search"));
    setPlaceholderText(tr("Search papers, ideas and notes"));
    setMaxLength(1000);
    setTextMargins(iconSize + side - 2, 0, iconSize + side, 0);
    m_clear->setFocusPolicy(Qt::NoFocus); // Esc is its key
    m_clear->setIconSize({14, 14});
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
}

void SearchField::setKeyHint(const QString &keys)
{
    m_keyHint = keys;
    const int lead = iconSize + side - 2;
    const int trail = std::max(iconSize, hintSize().width()) + side; // the words of another direction begin there
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? trail : lead, 0, mirrored ? lead : trail, 0);
    update();
}

QFont SearchField::hintFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

QSize SearchField::hintSize() const
{
    const QFontMetrics metrics(hintFont());
    return {metrics.horizontalAdvance(m_keyHint) + 12, metrics.height() + 3};
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const bool escape = event->key() == Qt::Key_Escape;
    if (escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (escape || event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect iconRect(side, (height() - iconSize) / 2, iconSize, iconSize);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), iconRect),
                       iconPixmap(u"search"_s, theme.faint, iconSize, devicePixelRatioF()));
    if (!text().isEmpty() || m_keyHint.isEmpty() || hasFocus())
        return;
    painter.setFont(hintFont());
    const QSize size = hintSize();
    const QRect logical(width() - side - size.width() + 2, (height() - size.height()) / 2, size.width(), size.height());
    const QRect badge = QStyle::visualRect(layoutDirection(), rect(), logical);
    painter.setPen(theme.line);
    painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(theme.faint);
    painter.drawText(badge, Qt::AlignCenter, m_keyHint);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const QSize size = m_clear->sizeHint();
    const QRect logical(width() - size.width() - 4, (height() - size.height()) / 2, size.width(), size.height());
    m_clear->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
}

} // namespace cabinet::gui
