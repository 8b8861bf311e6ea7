// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace cabinet::gui {

class Settings;

// What opens PDFs: the system's viewer, or one program by its path. Nothing is stored that cannot be started.
class ViewerPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewerPage)
public:
    using Open = std::function<bool(const QUrl &file)>; // as a double-click on a card would
    ViewerPage(Settings &settings, const Open &open, QWidget *parent = nullptr);

    [[nodiscard]] static QString title() { return tr("Opening PDFs"); }

private:
    void choose();
    void take();
    void test();

    Settings &m_settings;
    Open m_open;
    QRadioButton *m_system;
    QRadioButton *m_own;
    QLineEdit *m_program;
    QPushButton *m_choose;
    QLabel *m_message = nullptr;
    QTemporaryDir m_folder; // of the test's page
};

} // namespace cabinet::gui
