// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/NoticeBar.h"

#include "gui/shell/NoticePill.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int margin = 18; // around the pills, where their shadows fall
constexpr int mostPills = 3;

} // namespace

NoticeBar::NoticeBar(QWidget *over, QWidget *parent)
    : QWidget(parent)
    , m_over(over)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"notices"_s);
    setAccessibleName(tr("Notices"));
    m_layout->setContentsMargins(margin, margin / 2, margin, margin);
    m_layout->setSpacing(8);
    over->installEventFilter(this);
    hide();
}

void NoticeBar::show(const Notice &notice)
{
    if (!notice.isError)
        dismissPassing();
    withdraw(notice.text);
    auto *pill = new NoticePill(notice, shownFor, this);
    connect(pill, &NoticePill::done, this, [this, pill] { removePill(pill); });
    m_pills.append(pill);
    m_layout->addWidget(pill, 0, Qt::AlignHCenter);
    if (m_pills.size() > mostPills)
        removePill(m_pills.constFirst());
    pill->show();
    place();
    pill->announce();
}

void NoticeBar::withdraw(const QString &text)
{
    for (qsizetype i = m_pills.size() - 1; i >= 0; --i) {
        if (m_pills.at(i)->text() == text)
            removePill(m_pills.at(i));
    }
}

void NoticeBar::dismissPassing()
{
    for (qsizetype i = m_pills.size() - 1; i >= 0; --i) {
        if (!m_pills.at(i)->isError())
            removePill(m_pills.at(i));
    }
}

void NoticeBar::removePill(NoticePill *pill)
{
    if (!m_pills.removeOne(pill))
        return;
    m_layout->removeWidget(pill);
    pill->hide();
    pill->deleteLater();
    place();
}

void NoticeBar::place()
{
    setVisible(!m_pills.isEmpty());
    m_layout->activate();
    const QSize size = sizeHint();
    const QPoint corner((m_over->width() - size.width()) / 2, m_over->height() - size.height());
    setGeometry(QRect(m_over->mapTo(parentWidget(), corner), size));
    raise();
}

bool NoticeBar::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() == QEvent::Resize || event->type() == QEvent::Move) && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace cabinet::gui
