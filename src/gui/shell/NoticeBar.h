// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notice/Notifier.h"

#include <QWidget>

class QVBoxLayout;

namespace cabinet::gui {

class NoticePill;

// Small dark bars over the bottom of the window, centred, newest lowest. A notice goes by itself after `shownFor`; one that
// replaces it goes at once in its place; an error stays until it is dismissed. Each is announced to screen readers.
class NoticeBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeBar)
public:
    static constexpr int shownFor = 6000; // milliseconds

    // Floats over `over` and follows its size. Its parent is another widget, because a stack tells screen readers of its pages
    // only.
    NoticeBar(QWidget *over, QWidget *parent);

    void show(const Notice &notice); // one of the same text takes the place of the one before
    void withdraw(const QString &text);
    void dismissPassing(); // the notice that is not an error, if any: what it offers is no longer true

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void removePill(NoticePill *pill);

    QWidget *m_over;
    QVBoxLayout *m_layout;
    QList<NoticePill *> m_pills;
};

} // namespace cabinet::gui
