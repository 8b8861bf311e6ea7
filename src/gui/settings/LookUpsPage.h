// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/NetworkSettings.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace cabinet::gui {

class PageLayout;
class Settings;

// Who is asked where a paper's PDF is, in which order, and at which addresses.
class LookUpsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LookUpsPage)
public:
    explicit LookUpsPage(Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] static QString title() { return tr("Look-ups"); }

private:
    void addOrder(PageLayout &layout);
    void addMail(PageLayout &layout);
    void addBases(PageLayout &layout);
    void moveBy(int rows);
    void takeOrder();
    void takeMail();
    void takeBase(network::LookUp service, const QString &text);

    Settings &m_settings;
    QListWidget *m_order;
    QPushButton *m_up;
    QPushButton *m_down;
    QLineEdit *m_mail;
    QLabel *m_mailMessage = nullptr;
    QLabel *m_baseMessage = nullptr;
};

// "Unpaywall", "the page that the link leads to", …
[[nodiscard]] QString lookUpName(network::LookUp service);

} // namespace cabinet::gui
