// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/Sync.h"

#include "library/ImportApply.h"
#include "library/ListFile.h"
#include "library/Rows.h"
#include "library/git/GitAncestor.h"
#include "library/sync/FileOrder.h"
#include "library/sync/FirstStatus.h"
#include "library/sync/ListText.h"
#include "library/sync/Places.h"
#include "library/sync/Render.h"
#include "library/sync/Settle.h"
#include "library/sync/SyncMemory.h"
#include "library/sync/Undone.h"
#include "markdown/Conflicts.h"
#include "markdown/Match.h"
#include "storage/DurableFile.h"
#include "storage/Statement.h"
#include "storage/Versions.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::IdeaText;
using markdown::PaperText;
using State = SyncResult::State;
using storage::VersionCause;

constexpr int mostAttempts = 5;
constexpr QLatin1StringView meanwhile("changed meanwhile");

Result<qint64> dataVersion(const storage::Connection &connection)
{
    return storage::selectInteger(connection, u"PRAGMA data_version"_s);
}

Error changedMeanwhile()
{
    return {
        QCoreApplication::translate("Sync", "The library is being changed by another program. It is tried again in a moment."),
        meanwhile};
}

bool tooMany(int lost, int entries)
{
    return lost >= fewestLost && lost * 100 > entries * lostOfHundred;
}

QStringList summaryOf(const ImportPlan &plan, int removed, const QString &file)
{
    return {QFileInfo(file).fileName(), QString::number(plan.countOf(ImportAction::Add)),
            QString::number(plan.countOf(ImportAction::Update)), QString::number(removed)};
}

template<typename Text>
class Syncing final
{
public:
    Syncing(storage::Store &store, qint64 dataVersion, const SourceState &state, const QHash<qint64, Owned<Text>> &owned,
            const SyncAnswers &answers)
        : m_store(store)
        , m_dataVersion(dataVersion)
        , m_state(state)
        , m_owned(owned)
        , m_answers(answers)
        , m_places(state)
    {
    }

    Result<SyncResult> run();

    // After it: do the file and the library say the same, with the library's text in the file?
    [[nodiscard]] bool leftInStep() const;
    [[nodiscard]] const QByteArray &ours() const { return m_ours.bytes; }
    [[nodiscard]] PlacesAt oursAt() const { return m_places.rendered(m_ours); }
    // There may be more to write, which the next attempt can tell from what others changed.
    [[nodiscard]] bool owes() const { return m_result.state == State::InStep && m_plan && !owing().isEmpty(); }

private:
    [[nodiscard]] SyncResult unsafe();
    [[nodiscard]] markdown::Merged merged() const;
    Result<void> plan();
    [[nodiscard]] QList<markdown::FieldClash> statusClashes() const;
    void choose(qsizetype asked);
    [[nodiscard]] QSet<qint64> owing() const { return m_firstStatus + m_ours.unsaid; }
    Result<SyncResult> resolve(const markdown::ConflictVersions &conflicts);
    [[nodiscard]] bool stops();
    [[nodiscard]] bool loses();
    [[nodiscard]] bool readsOnly() const
    {
        return m_state.source.mode == SourceMode::ReadOnly || m_state.source.mode == SourceMode::Once;
    }
    [[nodiscard]] bool mayWrite() const;
    Result<void> write();
    Result<void> keepTheirs();
    Result<void> finish();
    Result<void> readIn();
    [[nodiscard]] storage::Store::Body guarded(std::function<void(Edits &)> steps) const;
    [[nodiscard]] Settlement settlementOf(const PlacesAt &wanted) const;

    storage::Store &m_store;
    qint64 m_dataVersion;
    const SourceState &m_state;
    const QHash<qint64, Owned<Text>> &m_owned;
    const SyncAnswers &m_answers;
    SourcePlaces<Text> m_places;
    Rendered m_ours;
    QList<std::optional<qsizetype>> m_inOurs; // of each entry of the text that is wanted, see markdown::Merged
    QList<std::optional<qsizetype>> m_inTheirs;
    std::optional<ImportPlan> m_plan; // what comes into the library; none: nothing
    QSet<qint64> m_firstStatus;       // places that could say theirs by now
    SyncResult m_result;
};

template<typename Text>
Result<SyncResult> Syncing<Text>::run()
{
    const QString &path = m_state.source.path;
    if (!QFileInfo::exists(path)) {
        m_result.state = State::Vanished;
        return m_result;
    }
    const Result<ListFile> file = readTextList(path);
    if (!file)
        return file.error();
    m_result.present = file->bytes;
    m_ours = render(m_state, m_owned);
    if (m_ours.bytes != m_state.base) {
        if (const auto earlier = textBeforeUndone(m_store.read().connection(), m_state, m_ours))
            m_ours = *earlier;
    }
    if (m_result.present == m_state.base && m_ours.bytes == m_state.base)
        return m_ours.safe ? m_result : unsafe();
    if (const auto conflicts = markdown::splitConflicts(m_result.present))
        return resolve(*conflicts);
    if (stops())
        return m_result;
    const markdown::Merged merged = this->merged();
    m_result.wanted = merged.bytes;
    m_inOurs = merged.inOurs;
    m_inTheirs = merged.inTheirs;
    if (const Result<void> planned = plan(); !planned)
        return planned.error();
    if (const auto clashes = merged.clashes + statusClashes(); m_answers.choices.size() != clashes.size()) {
        m_result.state = State::Clashes;
        m_result.clashes = clashes;
        m_result.wanted.clear(); // not known before the answers
        return m_result;
    }
    choose(merged.clashes.size());
    if (m_result.wanted != m_result.present) {
        if (!mayWrite())
            m_result.state = readsOnly() ? State::InStep : State::AsksLeave;
        else if (const Result<void> kept = keepTheirs(); !kept)
            return kept.error();
        else if (const Result<void> written = write(); written)
            m_result.wrote = true;
        else {
            m_result.state = State::CannotWrite;
            m_result.trouble = written.error();
        }
    }
    const Result<void> done = finish();
    return done ? Result<SyncResult>(m_result) : done.error();
}

template<typename Text>
bool Syncing<Text>::leftInStep() const
{
    const bool untouched = m_result.wanted.isNull() && m_result.present == m_ours.bytes;
    const bool agreed = m_result.wanted == m_ours.bytes && (m_result.wrote || m_result.wanted == m_result.present);
    return m_state.linked && m_state.source.mode == SourceMode::InStep && m_result.state == State::InStep && !m_result.trouble &&
           m_ours.safe && (untouched || agreed);
}

template<typename Text>
SyncResult Syncing<Text>::unsafe()
{
    m_result.state = State::CannotWrite;
    m_result.trouble = Error{QCoreApplication::translate("Sync", "A change cannot be written into “%1” without being read as "
                                                                 "something else there. It stays in the library; nothing was "
                                                                 "written.")
                                 .arg(m_state.source.path),
                             {}};
    return m_result;
}

template<typename Text>
markdown::Merged Syncing<Text>::merged() const
{
    if (m_result.present == m_state.base) // nobody else changed anything: no entry has to be found again
        return {m_ours.bytes, {}, {}, {}};
    return markdown::merge(m_state.base, m_ours.bytes, m_result.present, m_state.source.kind, m_answers.choices,
                           m_places.inBase(m_ours));
}

template<typename Text>
Result<void> Syncing<Text>::plan()
{
    if (m_result.wanted == m_ours.bytes)
        return {};
    Result<ImportPlan> plan =
        planAgainst(m_store.read(), m_state.source, m_ours.bytes, m_places.owners(m_ours), m_result.wanted, m_inOurs);
    if (!plan)
        return plan.error();
    m_plan = *std::move(plan);
    return {};
}

template<typename Text>
QList<markdown::FieldClash> Syncing<Text>::statusClashes() const
{
    if constexpr (std::is_same_v<Text, PaperText>)
        return m_plan ? firstStatusClashes(*m_plan, m_owned) : QList<markdown::FieldClash>();
    else
        return {};
}

// `asked`: how many of the answers are for the merge; the others are for statusClashes().
template<typename Text>
void Syncing<Text>::choose([[maybe_unused]] qsizetype asked)
{
    if constexpr (std::is_same_v<Text, PaperText>) {
        if (!m_plan)
            return;
        chooseFirstStatuses(*m_plan, m_owned, m_answers.choices.sliced(asked));
        m_firstStatus = placesOwingStatus(*m_plan, m_owned, m_ours);
    }
}

// A file with conflict markers is a merge to be finished, not papers. Once it is, the next attempt reads it. The text last in
// step is not what the two sides come from: most often it is one of them, and what only that one has would be taken out.
template<typename Text>
Result<SyncResult> Syncing<Text>::resolve(const markdown::ConflictVersions &conflicts)
{
    const QByteArray base = ancestorInGit(m_state.source.path).value_or(conflicts.base);
    const markdown::Merged merged =
        markdown::merge(base, conflicts.ours, conflicts.theirs, m_state.source.kind, m_answers.choices);
    m_result.state = State::HasConflicts;
    if (m_answers.choices.size() != merged.clashes.size()) {
        m_result.clashes = merged.clashes;
        return m_result;
    }
    m_result.wanted = merged.bytes;
    m_result.choices = m_answers.choices;
    const bool agreed = storage::sha256Of(m_result.wanted) == m_answers.agreed;
    const bool decided = m_answers.agreed.isEmpty() && !m_answers.choices.isEmpty();
    if (!(agreed || decided) || !mayWrite())
        return m_result;
    if (const Result<void> kept = keepTheirs(); !kept)
        return kept.error();
    if (const Result<void> written = write(); !written)
        return written.error();
    m_result.state = State::InStep;
    m_result.wrote = true;
    return m_result;
}

// What a person must be asked before anything is changed.
template<typename Text>
bool Syncing<Text>::stops()
{
    if (m_answers.loseEntries)
        return false;
    m_result.entries = m_ours.entries;
    if (m_result.present != m_state.base && loses())
        return true;
    m_result.lost = m_ours.removed;
    if (!tooMany(m_result.lost, m_result.entries))
        return false;
    m_result.state = State::LosesEntries;
    return true;
}

template<typename Text>
bool Syncing<Text>::loses()
{
    const auto before = storable(listOf<Text>(m_state.base).entries);
    const auto now = storable(listOf<Text>(m_result.present).entries);
    const QList<qsizetype> match = markdown::matchEntries(before, now);
    const auto found = std::count_if(match.begin(), match.end(), [](qsizetype at) { return at >= 0; });
    m_result.lost = static_cast<int>(before.size() - found);
    if (m_result.present.trimmed().isEmpty() && !m_state.base.trimmed().isEmpty())
        m_result.state = State::Emptied;
    else if (tooMany(m_result.lost, static_cast<int>(before.size())))
        m_result.state = State::LostEntries;
    return m_result.state != State::InStep;
}

template<typename Text>
bool Syncing<Text>::mayWrite() const
{
    if (readsOnly())
        return false;
    if (storage::sha256Of(m_result.wanted) == m_answers.agreed)
        return true;
    if (m_state.source.mode == SourceMode::AskFirst)
        return false;
    if (storage::sha256Of(m_result.present) == m_answers.agreed) // the first change is written; another came before it was noted
        return true;
    const auto versions = storage::versionsOf(m_store.read().connection(), m_state.source.uid);
    return versions && std::any_of(versions->begin(), versions->end(),
                                   [](const storage::Version &version) { return version.cause == VersionCause::Written; });
}

// Before it is replaced, what others wrote is kept.
template<typename Text>
Result<void> Syncing<Text>::keepTheirs()
{
    if (m_result.present == m_state.base)
        return {};
    return m_store.keep([this](storage::Writer &writer) {
        return storage::addVersion(writer, m_state.source.uid, m_state.base, m_result.present, VersionCause::Kept);
    });
}

template<typename Text>
Result<void> Syncing<Text>::write()
{
    const Result<ListFile> again = readTextList(m_state.source.path);
    if (!again)
        return again.error();
    if (again->bytes != m_result.present)
        return Error{
            QCoreApplication::translate("Sync", "“%1” is being changed by another program. It is tried again in a moment.")
                .arg(m_state.source.path),
            {}};
    return storage::durableReplace(m_state.source.path, m_result.wanted);
}

// Which place each entry of the text that stands in the file now is.
template<typename Text>
Settlement Syncing<Text>::settlementOf(const PlacesAt &wanted) const
{
    const bool asWanted = m_result.wrote || m_result.wanted == m_result.present;
    Settlement settlement;
    settlement.latest = m_result.wrote ? m_result.present : m_state.base;
    settlement.text = asWanted ? m_result.wanted : m_result.present;
    settlement.cause = m_result.wrote ? VersionCause::Written : VersionCause::ChangedOutside;
    settlement.pending = !asWanted;
    settlement.taken = m_ours.taken;
    settlement.owing = owing();
    settlement.places = asWanted ? wanted : m_places.carried(settlement.text, m_result.wanted, wanted, m_inTheirs);
    return settlement;
}

template<typename Text>
Result<void> Syncing<Text>::finish()
{
    if (m_plan)
        return readIn();
    const Settlement settlement = settlementOf(m_places.rendered(m_ours));
    if (settlement.text == m_state.base && settlement.pending)
        return {};
    return m_store.keep(guarded([&](Edits &edits) { settle(edits, m_state, m_owned, settlement); }));
}

// What is noted must be of the library that was read: what another process or thread changed since then would pass for written.
template<typename Text>
storage::Store::Body Syncing<Text>::guarded(std::function<void(Edits &)> steps) const
{
    return Edits::body([this, steps = std::move(steps)](Edits &edits) {
        if (edits.taken(dataVersion(edits.writer().connection())) != m_dataVersion)
            edits.fail(changedMeanwhile());
        if (edits.ok())
            steps(edits);
    });
}

// What others changed comes into the library, in one change.
template<typename Text>
Result<void> Syncing<Text>::readIn()
{
    const FilePlan &file = m_plan->files.first();
    const int removed = m_places.goneFrom(m_ours, file);
    const Result<storage::Applied> applied =
        m_store.write(u"sync"_s, summaryOf(*m_plan, removed, m_state.source.path), guarded([&](Edits &edits) {
                          static const Progress none;
                          ImportApply apply(edits, *m_plan, none);
                          m_places.makeWay(edits, m_ours, file);
                          apply.changeValues();
                          const PlacesAt places = m_places.change(edits, apply, file, m_ours);
                          followFileOrder(edits, file, places, m_ours, m_owned);
                          settle(edits, m_state, m_owned, settlementOf(places));
                      }));
    if (!applied)
        return applied.error();
    m_result.applied = *applied;
    if (applied->summary.id.isValid())
        return {};
    // nothing the library keeps has changed (text between entries): only what is noted of the file
    return m_store.keep(
        guarded([&](Edits &edits) { settle(edits, m_state, m_owned, settlementOf(m_places.unchanged(file, m_ours))); }));
}

Result<SyncResult> syncOnce(storage::Store &store, const Source &source, const SyncAnswers &answers, SyncMemory *memory);

// What became known of a file in the first attempt is written in a second one.
Result<SyncResult> thenWritten(const SyncResult &first, const Result<SyncResult> &second)
{
    if (!second)
        return first; // the next attempt tries again
    SyncResult both = *second;
    both.wrote = first.wrote || second->wrote;
    if (!both.applied.summary.id.isValid())
        both.applied = first.applied;
    else if (first.applied.summary.id.isValid())
        both.applied.touched.everything = true;
    return both;
}

Result<SyncResult> syncPapers(storage::Store &store, qint64 version, HistoryStamp stamp, const SourceState &state,
                              const SyncAnswers &answers, SyncMemory *memory)
{
    const storage::Connection &connection = store.read().connection();
    const Result<OwnedPapers> papers = papersIn(connection, state.source.id);
    if (!papers)
        return papers.error();
    Syncing<PaperText> syncing(store, version, state, *papers, answers);
    Result<SyncResult> result = syncing.run();
    if (memory != nullptr && result && syncing.leftInStep())
        memory->learn(connection, state.source, stamp, syncing.ours(), syncing.oursAt(), *papers);
    if (result && syncing.owes())
        return thenWritten(*result, syncOnce(store, state.source, {answers.agreed, {}, answers.loseEntries}, memory));
    return result;
}

Result<SyncResult> syncOnce(storage::Store &store, const Source &source, const SyncAnswers &answers, SyncMemory *memory)
{
    const Result<qint64> version = dataVersion(store.read().connection());
    const Result<HistoryStamp> stamp = historyStamp(store.read().connection());
    if (!version || !stamp)
        return version ? stamp.error() : version.error();
    const Result<SourceState> state = sourceState(store.read(), source);
    if (!state)
        return state.error();
    if (source.kind == ListKind::Papers)
        return syncPapers(store, *version, *stamp, *state, answers, memory);
    const Result<OwnedIdeas> ideas = ideasIn(store.read().connection(), source.id);
    return ideas ? Syncing<IdeaText>(store, *version, *state, *ideas, answers).run() : ideas.error();
}

} // namespace

Result<SyncResult> syncSource(storage::Store &store, const Source &source, const SyncAnswers &answers, SyncMemory *memory)
{
    if (memory != nullptr) {
        if (const auto quick = memory->quickly(store, source))
            return *quick;
        memory->forget(source.id);
    }
    const QFileInfo file(source.path);
    storage::removeTemporaries(file.absoluteDir(), file.fileName().left(60) + u'.');
    Result<SyncResult> result = syncOnce(store, source, answers, memory);
    for (int attempt = 1; attempt < mostAttempts && !result && result.error().detail == meanwhile; ++attempt)
        result = syncOnce(store, source, answers, memory);
    return result;
}

void beginSync(Edits &edits, const storage::Reader &reader, const Source &source)
{
    const SourceState state = edits.taken(sourceState(reader, source));
    if (!edits.ok() || state.linked)
        return;
    Settlement settlement;
    settlement.text = state.base;
    settlement.cause = VersionCause::Linked;
    for (const PlaceState &place : state.places) {
        if (place.firstByte)
            settlement.places.insert(*place.firstByte, {place.id, place.owner});
    }
    if (source.kind == ListKind::Papers)
        settle(edits, state, edits.taken(papersIn(reader.connection(), source.id)), settlement);
    else
        settle(edits, state, edits.taken(ideasIn(reader.connection(), source.id)), settlement);
}

} // namespace cabinet
