// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Library.h"
#include "support/LibraryFixture.h"
#include "support/SyncModel.h"

namespace syncmodel {

using namespace cabinet;

// What a test breaks on purpose, to see that it is noticed.
enum class Sabotage { None, DropTheirs, TickOne, LoseLine, NoVersions, MoveLine, ForgetPaper };

QByteArray readAll(const QString &path);
void writeInPlace(const QString &path, const QByteArray &bytes);

// One random history of a file and a library that are kept as one. run() answers what went wrong, empty: nothing.
class Sequence final
{
public:
    Sequence(quint32 seed, Sabotage sabotage = Sabotage::None)
        : m_words(seed)
        , m_sabotage(sabotage)
    {
        m_library.reopen();
        makeFile(seed);
    }

    QString run(int steps);
    [[nodiscard]] const QStringList &log() const { return m_log; }
    [[nodiscard]] QString texts() const // of a small one: what it was about
    {
        return u"--- in step last\n%1\n--- file\n%2\n--- now\n%3"_s.arg(
            QString::fromUtf8(m_agreedBytes), QString::fromUtf8(m_before), QString::fromUtf8(readAll(m_path)));
    }

private:
    void makeFile(quint32 seed);
    void step();
    void fault(const QString &what)
    {
        if (m_fault.isEmpty())
            m_fault = what;
    }

    // The library's side.
    void changeLibrary();
    void changePapers();
    void changeIdeas();
    void movePaper();
    void editPaper();
    [[nodiscard]] QString otherNotes(const QString &notes);
    void addPaper();
    void undoOrRedo(bool undo);
    [[nodiscard]] QList<Paper> papers();
    [[nodiscard]] PaperId anyPaper();
    [[nodiscard]] std::optional<IdeaId> anyIdea();

    // The file's side.
    void changeFile();
    void loseFile();
    void writeFile(const QByteArray &bytes);

    // Both.
    void lookAtBoth();
    void meet();
    void comeTogether();
    void noteAgreement();
    void breakSomething();
    void meetAndBeKilled();
    void meetAndForget();
    [[nodiscard]] bool attempt(SyncAnswers &answers);
    void answer(const SyncResult &result, SyncAnswers &answers);
    void checkKept(const QByteArray &replaced);
    void checkStopped(qint64 rowsBefore, const SyncResult &result);
    void checkClashes(const SyncResult &result);
    void checkAgreement();
    void checkMerged();
    void checkOne(int key, const State &now);
    void checkFields(int key, const Fields &now);
    void checkText(const State &now);
    void checkSettled();

    // Who is who.
    [[nodiscard]] State librarySays();
    [[nodiscard]] State fileSays(const QByteArray &bytes);
    int keyOfRow(qint64 id, const QString &title);
    int keyOfTitle(const QString &title);
    [[nodiscard]] bool contested(int key) const;
    [[nodiscard]] bool isRenamed(const QString &topic, const QString &now) const;
    [[nodiscard]] Fields comparable(Fields fields) const;

    cabinet::test::LibraryFixture m_library;
    mergemodel::Words m_words;
    Sabotage m_sabotage;
    Shape m_shape;
    QString m_path;
    SourceId m_source;
    QStringList m_log;
    QString m_fault;

    QHash<qint64, int> m_keyOfRow;
    QHash<QString, int> m_keyOfTitle;
    int m_nextKey = 0;

    State m_agreed; // when both were last in step
    State m_agreedInFile;
    State m_ours; // before they meet
    State m_theirs;
    QByteArray m_before; // the file before they meet
    QByteArray m_agreedBytes;
};

} // namespace syncmodel
