// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace cabinet::gui {

// For measuring: waits until `window` has painted itself and the rows of its views, writes "first-paint-ms N" (since the process
// started) to standard error and ends the program with status 0.
class FirstPaint final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstPaint)
public:
    explicit FirstPaint(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_painted = false;
};

// How long this process has been running, as the system counts it; 0 where it does not say.
[[nodiscard]] qint64 millisecondsSinceStart();

} // namespace cabinet::gui
