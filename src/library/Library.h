// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Change.h"
#include "domain/Idea.h"
#include "domain/Paper.h"
#include "domain/Result.h"
#include "library/Attachments.h"
#include "library/ImportPlan.h"
#include "library/sync/Sync.h"
#include "storage/LinkChecks.h"
#include "storage/Store.h"
#include "storage/Versions.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace cabinet {

class DailyBackup;
struct GitDates;

struct PaperCompletion
{
    PaperId paper;
    PaperEdit edit;
};

// The one facade that changes anything: validate, one transaction, commit checked, then `changed`. Lives in the GUI thread (or
// the command line's only one). A failed call changed nothing; its message can be shown as it is. A call that has nothing to do
// (moving a card to where it is) answers ok with a summary whose id is not valid, and makes no history.
class Library final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Library)
public:
    using Mode = storage::Store::Mode;
    [[nodiscard]] static Result<std::unique_ptr<Library>> open(const QString &file, Mode mode);
    ~Library() override;

    [[nodiscard]] const storage::Reader &read() const;
    [[nodiscard]] const QString &file() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] Result<std::optional<Idea>> idea(IdeaId id) const; // with its links

    using Changed = Result<ChangeSummary>;

    // Papers. `before` is the card to land in front of; none means the column's end.
    Result<PaperId> addPaper(const PaperDraft &draft);
    Result<QList<PaperId>> addPapers(const QList<PaperDraft> &drafts); // in one change
    Changed editPaper(PaperId id, const PaperEdit &edit);
    Changed completePapers(const QList<PaperCompletion> &completions); // of several papers, in one change
    // The others become `keep`: it has all their links, tags, notes, places and ideas, and what it did not say itself. Files it
    // stands in keep their lines.
    Changed mergePapers(PaperId keep, const QList<PaperId> &others);
    // These look like one paper and are not: nobody is asked about them again.
    Changed keepApart(const QList<PaperId> &papers);
    Changed movePapers(const QList<PaperId> &ids, Status status, std::optional<PaperId> before);
    Changed removePapers(const QList<PaperId> &ids);
    Changed setTopic(const QList<PaperId> &ids, const TopicPath &topic); // replaces places of their own, keeps those from files
    // Its last name, for all papers under it and below; where the new name is taken the two become one.
    Changed renameTopic(const TopicPath &topic, const QString &name);
    Changed changeTags(const QList<PaperId> &papers, const QList<IdeaId> &ideas, const QStringList &add,
                       const QStringList &remove);
    Changed setReadingLimit(int most); // 0: no limit
    [[nodiscard]] int readingLimit() const;

    // Copies a PDF into the library's attachments folder and makes a card with its file name as the title, or, with `to`, adds
    // the link.
    Result<PaperId> addPdf(const QString &file, Status status, std::optional<PaperId> to = {});
    Result<PaperId> attachPdf(PaperId to, const Attachment &kept); // see library/Attachments.h; a new file of no use is removed
    [[nodiscard]] QString attachmentFile(const QString &url) const; // absolute path of "attachment:<sha256>.pdf"; empty: not one

    // Tags.
    Result<TagId> addTag(const QString &name, int colour);
    Changed renameTag(TagId id, const QString &name); // a taken name is refused: merge instead
    Changed recolourTag(TagId id, int colour);
    Changed mergeTags(const QList<TagId> &from, TagId into);
    Changed removeTag(TagId id);

    // Ideas. `before`: see movePapers.
    Result<IdeaId> addIdea(const IdeaDraft &draft);
    Changed editIdea(IdeaId id, const IdeaEdit &edit);
    Changed moveIdeas(const QList<IdeaId> &ids, std::optional<IdeaId> before);
    Changed renumberIdeas(); // 1, 2, 3 … in the order of the cabinet, in linked files, too
    Changed removeIdeas(const QList<IdeaId> &ids);
    Changed linkPaper(IdeaId idea, PaperId paper);
    Changed unlinkPaper(IdeaId idea, PaperId paper);
    Result<PaperId> addPaperFromIdea(IdeaId idea,
                                     const Link &link); // title, authors and venue from the link's line; a known paper is linked

    // Import (see library/Importer.h for planning and for doing it off the GUI thread).
    Changed applyImport(const ImportPlan &plan);
    Changed applyDates(const GitDates &dates); // see library/git/GitDates.h

    // Files kept in step. `sync` is one attempt, here and now (see library/sync/Sync.h; the window uses library/sync/Syncer.h).
    [[nodiscard]] Result<Source> source(SourceId id) const;
    Changed linkSource(SourceId id, SourceMode mode); // Once: no longer kept in step
    Changed setReadingMark(SourceId id, ReadingMark mark);
    Result<SyncResult> sync(SourceId id, const SyncAnswers &answers = {});
    [[nodiscard]] Result<QList<storage::Version>> versionsOf(SourceId id) const; // newest first
    [[nodiscard]] Result<QByteArray> versionText(SourceId id, qint64 version) const;
    // Puts an earlier text back into the file, after keeping the present one; the next sync reads it as a change from outside.
    Result<void> restoreVersion(SourceId id, qint64 version);

    // What asking for links came to (network/LinkCheck.h asks). No history: undo does not alter the world.
    [[nodiscard]] Result<Links> linksToCheck(const storage::LinkScope &scope) const;
    [[nodiscard]] Result<QHash<QString, LinkVerdict>> linkVerdicts(const QStringList &urls) const; // by address
    Result<void> keepLinkVerdicts(const QList<LinkVerdict> &verdicts);

    // nullopt: nothing to undo.
    Result<std::optional<ChangeSummary>> undo();
    Result<std::optional<ChangeSummary>> redo();

    [[nodiscard]] Result<QStringList> check() const;
    Result<void> backup(const QString &target) const;
    [[nodiscard]] QList<storage::Backup> automaticBackups() const;
    // For a library that is closed, or that cannot be opened; see Store.
    [[nodiscard]] static QList<storage::Backup> backupsOf(const QString &file) { return storage::Store::backupsOf(file); }
    [[nodiscard]] static Result<QString> restore(const QString &backup, const QString &file)
    {
        return storage::Store::restore(backup, file);
    }

    // Looks for changes of other processes now and every second from then on (the window calls it once).
    void watchOtherProcesses();
    // The day's backup of a library larger than this is made on a thread of its own, not before the first change (the window
    // calls it once).
    void keepDailyBackups(qint64 largerThanBytes = 8'000'000);
    [[nodiscard]] DailyBackup *dailyBackup() { return m_daily.get(); } // null while nobody keeps them

    // From now until endWork() another connection of this process writes: changes are refused here, with a sentence.
    void beginWork();
    void endWork();
    // Tells everybody that another connection of this process (an import's worker) has committed `touched`.
    void noteChange(const ChangeSummary &summary, const Touched &touched);

Q_SIGNALS:
    // After every commit, this process's or another's (then summary.id is not valid). Emitted from the thread of the Library.
    void changed(const cabinet::ChangeSummary &summary, const cabinet::Touched &touched);
    // Links of these papers were asked: nothing changed, but what is known of them.
    void linksChecked(const QList<cabinet::PaperId> &papers);

private:
    explicit Library(std::unique_ptr<storage::Store> store);
    Changed write(const QString &kind, const QStringList &args, const storage::Store::Body &body);
    [[nodiscard]] Result<QByteArray> newestText(const Source &source) const;
    Result<PaperId> addLink(PaperId paper, const QString &url);
    void poll();
    [[nodiscard]] Result<void> mayWrite();
    Result<std::optional<ChangeSummary>> told(const Result<std::optional<storage::Applied>> &applied);

    std::unique_ptr<storage::Store> m_store;
    QTimer m_watch;
    std::unique_ptr<DailyBackup> m_daily;
    bool m_working = false;
};

// Where the library is when nobody says otherwise: $PAPERCABINET_LIBRARY, else library.papercabinet in the platform's data
// folder.
[[nodiscard]] QString defaultLibraryFile();

} // namespace cabinet
