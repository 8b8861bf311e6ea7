// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QDialog>
#include <QList>

class QLineEdit;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Notifier;

// Puts papers under a topic, a known one or a new one.
class TopicDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopicDialog)
public:
    TopicDialog(Library &library, Notifier &notifier, const QList<PaperId> &papers, QWidget *parent = nullptr);

    void accept() override;

private:
    Library &m_library;
    Notifier &m_notifier;
    QList<PaperId> m_papers;
    QLineEdit *m_topic = nullptr;
};

} // namespace cabinet::gui
