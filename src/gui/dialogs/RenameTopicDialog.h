// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Topic.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Notifier;
class PlainLabel;

// A new name for a topic; says beforehand when that makes it one with another.
class RenameTopicDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RenameTopicDialog)
public:
    RenameTopicDialog(Library &library, Notifier &notifier, const TopicPath &topic, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void renamed(const cabinet::TopicPath &from, const cabinet::TopicPath &to);

private:
    [[nodiscard]] TopicPath wanted() const;
    void tell();

    Library &m_library;
    Notifier &m_notifier;
    TopicPath m_topic;
    QList<TopicPath> m_known;
    QLineEdit *m_name = nullptr;
    PlainLabel *m_hint = nullptr;
    QPushButton *m_rename = nullptr;
};

} // namespace cabinet::gui
