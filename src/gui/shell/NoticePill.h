// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notice/Notifier.h"

#include <QFrame>
#include <QTimer>

namespace cabinet::gui {

// One notice: its text, its button, its details if it has any, a ✕ on errors. Waits while the mouse or the focus is on it.
class NoticePill final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticePill)
public:
    NoticePill(const Notice &notice, int shownFor, QWidget *parent);

    [[nodiscard]] bool isError() const { return m_isError; }
    [[nodiscard]] const QString &text() const { return m_text; }
    void announce();

Q_SIGNALS:
    void done();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showDetails(const Notice &notice);

    QTimer m_timer;
    QString m_text;
    bool m_isError;
};

} // namespace cabinet::gui
