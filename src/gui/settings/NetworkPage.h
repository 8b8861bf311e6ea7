// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace cabinet::gui {

class Settings;

// Proxies: the computer's and the institution's.
class NetworkPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkPage)
public:
    explicit NetworkPage(Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] static QString title() { return tr("Network"); }

private:
    void takeProxy();
    void takePrefix();

    Settings &m_settings;
    QComboBox *m_kind;
    QWidget *m_byHand;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLabel *m_proxyMessage = nullptr;
    QLineEdit *m_prefix;
    QLabel *m_prefixMessage = nullptr;
    QLabel *m_example = nullptr;
};

} // namespace cabinet::gui
