// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/NoticePill.h"

#include "gui/notice/DetailsDialog.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QAccessible>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int mostTextWidth = 560;

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setObjectName(u"noticeText"_s);
    label->ensurePolished();
    const int width = label->fontMetrics().horizontalAdvance(text);
    if (width > mostTextWidth || text.contains(u'\n')) {
        label->setWordWrap(true);
        label->setMinimumWidth(std::min(width, mostTextWidth));
    }
    return label;
}

} // namespace

NoticePill::NoticePill(const Notice &notice, int shownFor, QWidget *parent)
    : QFrame(parent)
    , m_text(notice.text)
    , m_isError(notice.isError)
{
    withKind(this, "notice");
    setAccessibleName(notice.text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 7, 8, 7);
    row->setSpacing(10);
    row->addWidget(makeLabel(notice.text, this));
    if (!notice.actionText.isEmpty()) {
        auto *button = new QPushButton(notice.actionText, this);
        button->setObjectName(u"noticeAction"_s);
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where the person works
        connect(button, &QPushButton::clicked, this, [this, action = notice.action] {
            Q_EMIT done();
            if (action)
                action();
        });
        row->addWidget(button);
    }
    if (!notice.detail.isEmpty()) {
        auto *details = new QPushButton(tr("Details"), this);
        details->setObjectName(u"noticeDetails"_s);
        details->setAutoDefault(false);
        details->setFocusPolicy(Qt::TabFocus);
        connect(details, &QPushButton::clicked, this, [this, notice] { showDetails(notice); });
        row->addWidget(details);
    }
    if (m_isError || notice.actionText.isEmpty()) {
        auto *close = new QToolButton(this);
        close->setObjectName(u"noticeClose"_s);
        close->setIcon(icon(u"close"_s, darkTheme().soft));
        close->setIconSize({14, 14});
        close->setToolTip(tr("Dismiss"));
        close->setAccessibleName(tr("Dismiss"));
        close->setFocusPolicy(Qt::TabFocus);
        connect(close, &QToolButton::clicked, this, &NoticePill::done);
        row->addWidget(close);
    }
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownFor);
    connect(&m_timer, &QTimer::timeout, this, &NoticePill::done);
    if (!m_isError)
        m_timer.start();
}

void NoticePill::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

// Of the window, so that it stays when the notice goes.
void NoticePill::showDetails(const Notice &notice)
{
    auto *dialog = new DetailsDialog(notice.text, notice.detail, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void NoticePill::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_timer.stop();
}

void NoticePill::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    if (!m_isError)
        m_timer.start();
}

void NoticePill::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT done();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace cabinet::gui
