// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Source.h"
#include "library/Worker.h"
#include "library/sync/KeptHere.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace cabinet {
class Library;
struct SyncResult;
} // namespace cabinet

namespace cabinet::gui {

class GitPanel;
class Notifier;

// One list file: how it is kept in step, how it stands, its earlier versions. Every setting takes effect at once and can be
// undone.
class ListDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListDialog)
public:
    ListDialog(Library &library, Notifier &notifier, SourceId source, QWidget *parent = nullptr);

    [[nodiscard]] SourceId source() const { return m_source; }
    void showState(const SyncResult &result, const QString &answer = {}); // `answer`: what a button offers to do about it

Q_SIGNALS:
    void syncRequested(cabinet::SourceId source);
    void answerRequested();                  // what the state asks
    void readRequested(const QString &file); // import it again
    void datesRequested(const QString &file);

protected:
    bool event(QEvent *event) override; // grows with what it has to say

private:
    void makeModes();
    void makeReading();
    void makeVersions();
    void load();
    void lookForKept();
    void showKept(const QList<KeptHere> &kept);
    void chooseMode(int mode);
    void chooseReading(int index);
    void bringBack();

    Library &m_library;
    Notifier &m_notifier;
    SourceId m_source;
    QString m_path;
    QButtonGroup *m_modes = nullptr; // ids are SourceMode
    QComboBox *m_reading = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_answer = nullptr; // shown while the state asks something
    QLabel *m_kept = nullptr;        // what only the library says
    Worker m_worker;
    QLabel *m_noVersions = nullptr;
    QListWidget *m_versions = nullptr;
    QPushButton *m_bringBack = nullptr;
    QPushButton *m_now = nullptr;
    GitPanel *m_git = nullptr;
};

} // namespace cabinet::gui
