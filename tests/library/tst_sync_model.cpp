// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Library.h"
#include "library/ListFile.h"
#include "support/LibraryFixture.h"
#include "support/SyncModel.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QHashSeed>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using namespace syncmodel;
using mergemodel::Style;
using mergemodel::Words;
using Step = SyncResult::State;

namespace {

// What a test breaks on purpose, to see that it is noticed.
enum class Sabotage { None, DropTheirs, TickOne, LoseLine, NoVersions };

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeInPlace(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        qFatal("cannot replace %s", qPrintable(path));
}

QString textOf(const Fields &fields)
{
    QStringList parts;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        parts.append(field.key() + u'=' + field.value());
    return u'{' + parts.join(u"; "_s) + u'}';
}

} // namespace

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
    void changeLinks(PaperId paper);
    void addPaper();
    void undoOrRedo(bool undo);
    [[nodiscard]] QList<Paper> papers() const;
    [[nodiscard]] PaperId anyPaper();
    [[nodiscard]] std::optional<IdeaId> anyIdea();

    // The file's side.
    void changeFile();
    void loseFile();
    void writeFile(const QByteArray &bytes);

    // Both.
    void meet();
    void meetAndBeKilled();
    [[nodiscard]] bool attempt(SyncAnswers &answers);
    void answer(const SyncResult &result, SyncAnswers &answers);
    void checkKept(const QByteArray &replaced);
    void checkStopped(const QStringList &before, const SyncResult &result);
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
    [[nodiscard]] Fields comparable(Fields fields) const;

    LibraryFixture m_library;
    Words m_words;
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
    QSet<QString> m_lostTopics; // renamed or taken out by the file since
    bool m_allowed = false;     // many entries may go
};

void Sequence::makeFile(quint32 seed)
{
    static constexpr std::array styles{Style::Tasks, Style::Table, Style::Tasks, Style::LinkedBullets, Style::Numbered};
    if (seed % 6 == 5)
        m_shape.kind = ListKind::Ideas;
    else
        m_shape.style = styles.at(seed % 6);
    QByteArray text = m_shape.isIdeas() ? syncmodel::newCabinet(m_words) : mergemodel::newList(m_words, m_shape.style).text();
    m_path = m_library.write(u"list.md"_s, text);
    m_library.import({m_path}, m_shape.isIdeas() ? ImportAs::Ideas : ImportAs::Papers);
    const auto source = m_library->read().sourceAt(QFileInfo(m_path).canonicalFilePath());
    if (!source || !*source)
        qFatal("the list was not read: %s", text.constData());
    m_source = (*source)->id;
    m_shape.slash = m_shape.style == Style::Tasks && m_words.chance(50);
    const bool marked = !m_shape.slash || m_library->setReadingMark(m_source, ReadingMark::TaskSlash).ok();
    if (!marked || !m_library->linkSource(m_source, SourceMode::InStep))
        qFatal("the list was not linked");
    m_agreedBytes = text;
    m_agreed = librarySays();
    for (auto item = m_agreed.cbegin(); item != m_agreed.cend(); ++item)
        m_keyOfTitle.insert(item->value(u"title"_s), item.key());
    m_agreedInFile = fileSays(text);
    checkAgreement();
}

QString Sequence::run(int steps)
{
    for (int i = 0; i < steps && m_fault.isEmpty(); ++i)
        step();
    if (m_fault.isEmpty())
        meet();
    return m_fault;
}

void Sequence::step()
{
    const int which = m_words.below(100);
    if (which < 38)
        changeLibrary();
    else if (which < 72)
        changeFile();
    else if (which < 90)
        meet();
    else if (which < 93)
        meetAndBeKilled();
    else if (which < 96)
        loseFile();
    else {
        m_log.append(u"reopen"_s);
        m_library.reopen();
    }
}

// --- The library's side

QList<Paper> Sequence::papers() const
{
    const auto all = const_cast<LibraryFixture &>(m_library)->read().papers({}, {}, 0, 100'000);
    return all ? *all : QList<Paper>{};
}

PaperId Sequence::anyPaper()
{
    const QList<Paper> all = papers();
    return all.isEmpty() ? PaperId{} : all.at(m_words.below(static_cast<int>(all.size()))).id;
}

std::optional<IdeaId> Sequence::anyIdea()
{
    const auto rows = m_library->read().ideaRows({}, 0, 100'000);
    if (!rows || rows->isEmpty())
        return {};
    return rows->at(m_words.below(static_cast<int>(rows->size()))).id;
}

void Sequence::changeLibrary()
{
    const int which = m_words.below(100);
    if (which < 10)
        undoOrRedo(true);
    else if (which < 15)
        undoOrRedo(false);
    else if (m_shape.isIdeas())
        changeIdeas();
    else
        changePapers();
}

void Sequence::undoOrRedo(bool undo)
{
    const auto next = undo ? m_library->read().nextUndo() : m_library->read().nextRedo();
    static const QStringList notOurs{u"import"_s, u"link-source"_s, u"reading-mark"_s};
    if (!next || !*next || notOurs.contains((*next)->kind))
        return;
    m_log.append((undo ? u"board: undo "_s : u"board: redo "_s) + (*next)->kind + u' ' + (*next)->args.join(u','));
    const auto done = undo ? m_library->undo() : m_library->redo();
    if (!done)
        fault(done.error().message + done.error().detail);
}

void Sequence::changePapers()
{
    const int which = m_words.below(100);
    const PaperId paper = anyPaper();
    if (which >= 85 || !paper.isValid())
        return addPaper();
    const QString title = m_library.paper(paper).title;
    if (which < 40) {
        movePaper();
    } else if (which < 65) {
        editPaper();
    } else if (which < 75) {
        const auto topics = m_library->read().topics();
        const TopicPath topic =
            topics->isEmpty() ? TopicPath{} : topics->at(m_words.below(static_cast<int>(topics->size()))).path;
        if (topic.isEmpty())
            return;
        m_log.append(u"board: %1 to topic %2"_s.arg(title, topic.join(u'/')));
        if (!m_library->setTopic({paper}, topic))
            fault(u"setTopic"_s);
    } else {
        m_log.append(u"board: remove "_s + title);
        if (!m_library->removePapers({paper}))
            fault(u"removePapers"_s);
    }
}

void Sequence::movePaper()
{
    const PaperId paper = anyPaper();
    const Paper moved = m_library.paper(paper);
    const PaperId other = anyPaper();
    const bool same = m_words.chance(40); // reorder
    const Status status = same ? moved.status : allStatuses.at(static_cast<std::size_t>(m_words.below(3)));
    std::optional<PaperId> before;
    if (other != paper && m_library.paper(other).status == status && m_words.chance(70))
        before = other;
    m_log.append(u"board: move %1 to %2%3"_s.arg(moved.title, statusText(status),
                                                 before ? QString(u" before "_s + m_library.paper(other).title) : QString()));
    if (!m_library->movePapers({paper}, status, before))
        fault(u"movePapers"_s);
}

void Sequence::editPaper()
{
    const PaperId id = anyPaper();
    const Paper paper = m_library.paper(id);
    PaperEdit edit;
    const int which = m_words.below(4);
    if (which == 0) {
        edit.title = paper.links.isEmpty() ? QString(paper.title + u' ' + m_words.word()) : m_words.title();
    } else if (which == 1 && m_shape.hasVenue()) {
        edit.venue = u"EuroSys'"_s + QString::number(10 + m_words.below(15));
    } else {
        Links links = paper.links;
        if (!links.isEmpty() && links.last().label == u"Code"_s)
            links.removeLast();
        else if (links.isEmpty() && m_shape.style == Style::LinkedBullets)
            return;
        else
            links.append({u"Code"_s, m_words.url()});
        edit.links = links;
    }
    m_log.append(
        u"board: edit %1 title=%2 venue=%3 links=%4"_s.arg(paper.title, edit.title.value_or(u"-"_s), edit.venue.value_or(u"-"_s))
            .arg(edit.links ? edit.links->size() : -1));
    if (const auto done = m_library->editPaper(id, edit); !done)
        fault(done.error().message);
}

void Sequence::addPaper()
{
    const auto topics = m_library->read().topics();
    if (!topics || topics->isEmpty())
        return;
    PaperDraft draft;
    draft.title = m_words.title();
    draft.topic = topics->at(m_words.below(static_cast<int>(topics->size()))).path;
    draft.links = {{u"Paper"_s, m_words.url()}};
    if (draft.topic.isEmpty())
        return;
    if (m_shape.hasStatus() && m_words.chance(30))
        draft.status = Status::Done;
    m_log.append(u"board: add %1 under %2"_s.arg(draft.title, draft.topic.join(u'/')));
    if (const auto done = m_library->addPaper(draft); !done)
        fault(done.error().message);
}

void Sequence::changeIdeas()
{
    const std::optional<IdeaId> id = anyIdea();
    const int which = m_words.below(10);
    if (!id || which < 3) {
        IdeaDraft draft{m_words.title(), m_words.chance(50) ? QString(u"- "_s + m_words.title()) : QString(), {}, {}};
        m_log.append(u"board: idea "_s + draft.title);
        if (!m_library->addIdea(draft))
            fault(u"addIdea"_s);
        return;
    }
    const Idea idea = m_library.idea(*id);
    if (which == 3) {
        m_log.append(u"board: remove idea "_s + idea.title);
        if (!m_library->removeIdeas({*id}))
            fault(u"removeIdeas"_s);
        return;
    }
    IdeaEdit edit;
    if (which < 6)
        edit.title = QString(idea.title + u' ' + m_words.word());
    else
        edit.body = QString(idea.body.trimmed() + u"\n- "_s + m_words.title()).trimmed();
    m_log.append(u"board: edit idea %1: %2 %3"_s.arg(idea.title, edit.title.value_or(u"-"_s), edit.body.value_or(u"-"_s)));
    if (const auto done = m_library->editIdea(*id, edit); !done)
        fault(done.error().message);
}

// --- The file's side

void Sequence::writeFile(const QByteArray &bytes)
{
    if (m_words.chance(50))
        replaceFile(m_path, bytes);
    else
        writeInPlace(m_path, bytes);
}

void Sequence::changeFile()
{
    QByteArray bytes = readAll(m_path);
    FileEditor editor(bytes, m_shape, m_words);
    const QString done = editor.change();
    if (done.isEmpty())
        return;
    m_log.append(u"file: "_s + done);
    const auto &[before, now] = editor.renamed();
    if (!now.isEmpty())
        m_keyOfTitle.insert(now, keyOfTitle(before));
    writeFile(bytes);
}

// It goes away, or is emptied, and comes back as it was.
void Sequence::loseFile()
{
    const QByteArray bytes = readAll(m_path);
    const bool emptied = m_words.chance(50);
    m_log.append(emptied ? u"file: emptied and back"_s : u"file: deleted and back"_s);
    if (emptied)
        writeInPlace(m_path, {});
    else if (!QFile::remove(m_path))
        fault(u"cannot remove"_s);
    const QStringList before = m_library.dump();
    const auto result = m_library->sync(m_source);
    if (!result)
        fault(result.error().message + result.error().detail);
    else if (result->state != (emptied ? Step::Emptied : Step::Vanished) && !bytes.trimmed().isEmpty())
        fault(u"a lost file was not noticed"_s);
    if (m_library.dump() != before || readAll(m_path) != QByteArray())
        fault(u"a lost file changed something"_s);
    writeFile(bytes);
}

// --- Who is who

int Sequence::keyOfTitle(const QString &title)
{
    const auto known = m_keyOfTitle.constFind(title);
    if (known != m_keyOfTitle.constEnd())
        return *known;
    m_keyOfTitle.insert(title, ++m_nextKey);
    return m_nextKey;
}

int Sequence::keyOfRow(qint64 id, const QString &title)
{
    const auto known = m_keyOfRow.constFind(id);
    if (known != m_keyOfRow.constEnd())
        return *known;
    const int key = keyOfTitle(title);
    m_keyOfRow.insert(id, key);
    return key;
}

State Sequence::librarySays()
{
    State state;
    if (m_shape.isIdeas()) {
        const auto rows = m_library->read().ideaRows({}, 0, 100'000);
        for (const IdeaRow &row : *rows) {
            const Idea idea = m_library.idea(row.id);
            state.insert(keyOfRow(row.id.value, idea.title), {{u"title"_s, idea.title}, {u"body"_s, plainBody(idea.body)}});
        }
        return state;
    }
    for (const Paper &paper : papers()) {
        Fields fields{{u"title"_s, paper.title}};
        if (paper.topics.size() > 1)
            fault(paper.title + u" stands in several topics"_s);
        fields.insert(u"topic"_s, paper.topics.value(0).join(u'/'));
        if (m_shape.hasVenue())
            fields.insert(u"venue"_s, paper.venue.text);
        if (m_shape.hasStatus())
            fields.insert(u"status"_s, statusText(paper.status));
        putLinks(fields, paper.links);
        const int key = keyOfRow(paper.id.value, paper.title);
        if (state.contains(key))
            fault(paper.title + u" is there twice"_s);
        state.insert(key, fields);
    }
    return state;
}

State Sequence::fileSays(const QByteArray &bytes)
{
    State state;
    for (const Entry &entry : entriesOf(bytes, m_shape)) {
        const int key = keyOfTitle(entry.title);
        if (state.contains(key))
            fault(u"the file says twice: "_s + entry.title);
        Fields fields = entry.fields;
        fields.insert(u"~notes"_s, entry.notes); // the library does not read them again
        state.insert(key, fields);
    }
    return state;
}

// --- Both

bool Sequence::contested(int key) const
{
    const bool was = m_agreed.contains(key);
    const bool ours = was ? m_ours.value(key) != m_agreed.value(key) : m_ours.contains(key);
    const bool theirs = was ? m_theirs.value(key) != m_agreedInFile.value(key) : m_theirs.contains(key);
    return ours && theirs;
}

void Sequence::meet()
{
    m_log.append(u"meet"_s);
    if (m_sabotage == Sabotage::DropTheirs) { // as if the last one to write won
        m_before = readAll(m_path);
        m_ours = librarySays();
        m_theirs = fileSays(m_before);
        writeInPlace(m_path, m_agreedBytes);
    } else {
        m_before = readAll(m_path);
        m_ours = librarySays();
        m_theirs = fileSays(m_before);
    }
    m_allowed = false;
    m_lostTopics.clear();
    SyncAnswers answers;
    int attempts = 0;
    while (m_fault.isEmpty() && !attempt(answers)) {
        if (++attempts > 6)
            fault(u"it never comes to an end"_s);
    }
    if (!m_fault.isEmpty())
        return;
    if (m_sabotage == Sabotage::LoseLine && m_words.chance(20)) {
        QByteArray bytes = readAll(m_path);
        const qsizetype prose = bytes.indexOf("What we read");
        if (prose >= 0)
            writeInPlace(m_path, bytes.remove(prose, 30));
    }
    if (m_sabotage == Sabotage::TickOne && m_words.chance(20))
        writeInPlace(m_path, readAll(m_path).replace("[ ]", "[x]"));
    checkAgreement();
    checkMerged();
    if (m_fault.isEmpty())
        checkSettled();
    m_agreed = librarySays();
    m_agreedBytes = readAll(m_path);
    m_keyOfTitle.clear();
    for (auto item = m_agreed.cbegin(); item != m_agreed.cend(); ++item)
        m_keyOfTitle.insert(item->value(u"title"_s), item.key());
    m_agreedInFile = fileSays(m_agreedBytes);
}

// As if the program had been killed after it wrote the file and before it noted so.
void Sequence::meetAndBeKilled()
{
    const State agreed = m_agreed;
    const State agreedInFile = m_agreedInFile;
    const QByteArray agreedBytes = m_agreedBytes;
    const auto rows = m_keyOfRow;
    m_log.append(u"killed in the middle of:"_s);
    m_library.close();
    const QByteArray kept = readAll(m_library.file());
    m_library.reopen();
    meet();
    if (!m_fault.isEmpty())
        return;
    m_library.close();
    writeInPlace(m_library.file(), kept);
    m_library.reopen();
    const auto titles = m_keyOfTitle;
    m_agreed = agreed;
    m_agreedInFile = agreedInFile;
    m_agreedBytes = agreedBytes;
    m_keyOfRow = rows;
    m_keyOfTitle = titles;
}

// True: they are in step.
bool Sequence::attempt(SyncAnswers &answers)
{
    const QStringList before = m_library.dump();
    const QByteArray present = readAll(m_path);
    const auto result = m_library->sync(m_source, answers);
    if (!result) {
        fault(result.error().message + u' ' + result.error().detail);
        return false;
    }
    if (result->wrote)
        checkKept(present);
    if (result->asks())
        checkStopped(before, *result);
    if (result->state == Step::InStep)
        return true;
    answer(*result, answers);
    return false;
}

void Sequence::answer(const SyncResult &result, SyncAnswers &answers)
{
    switch (result.state) {
    case Step::AsksLeave:
        answers.agreed = storage::sha256Of(result.wanted);
        break;
    case Step::Clashes:
        checkClashes(result);
        answers.choices.clear();
        for (qsizetype i = 0; i < result.clashes.size(); ++i)
            answers.choices.append(m_words.chance(50) ? markdown::MergeChoice::Ours : markdown::MergeChoice::Theirs);
        break;
    case Step::LostEntries:
    case Step::LosesEntries:
        answers.loseEntries = true;
        m_allowed = true;
        break;
    default:
        fault(u"state %1: %2"_s.arg(int(result.state)).arg(result.trouble ? result.trouble->message : QString()));
    }
}

void Sequence::checkKept(const QByteArray &replaced)
{
    const auto versions = m_library->versionsOf(m_source);
    const QString hash = storage::sha256Of(replaced);
    for (const storage::Version &version : versions ? *versions : QList<storage::Version>{}) {
        if (version.sha256 != hash || m_sabotage == Sabotage::NoVersions)
            continue;
        const auto text = m_library->versionText(m_source, version.id);
        if (!text || *text != replaced)
            fault(u"a version cannot be brought back"_s);
        return;
    }
    fault(u"what was replaced was not kept"_s);
}

void Sequence::checkStopped(const QStringList &before, const SyncResult &result)
{
    if (result.state == Step::AsksLeave)
        return; // what others wrote has been read
    if (m_library.dump() != before || result.wrote)
        fault(u"something was changed though a question is open"_s);
}

void Sequence::checkClashes(const SyncResult &result)
{
    bool any = false;
    const State all[] = {m_agreed, m_ours, m_theirs};
    for (const State &state : all) {
        for (auto item = state.cbegin(); item != state.cend(); ++item)
            any = any || contested(item.key());
    }
    for (const markdown::FieldClash &clash : result.clashes) {
        m_log.append(
            u"clash %1 of %2: %3 | %4 | %5"_s.arg(int(clash.field)).arg(clash.title, clash.base, clash.ours, clash.theirs));
        bool named = false;
        for (const State &state : all) {
            for (auto item = state.cbegin(); item != state.cend(); ++item)
                named = named || (contested(item.key()) && item->value(u"title"_s) == clash.title);
        }
        if (!any || !named)
            fault(u"asks about what only one side changed"_s);
    }
}

// Reading is not told where a list has no sign for it, whatever stands there stays.
Fields Sequence::comparable(Fields fields) const
{
    if (!m_shape.slash && fields.value(u"status"_s) == u"reading"_s)
        fields.insert(u"status"_s, u"?"_s);
    return fields;
}

void Sequence::checkAgreement()
{
    const State ours = librarySays();
    QStringList inFile;
    QStringList inLibrary;
    QSet<QString> reading;
    for (const Fields &item : ours) {
        const Fields fields = comparable(item);
        if (fields.value(u"status"_s) == u"?"_s)
            reading.insert(fields.value(u"title"_s));
        inLibrary.append(::textOf(fields));
    }
    for (const Entry &entry : entriesOf(readAll(m_path), m_shape)) {
        Fields fields = entry.fields;
        if (reading.contains(entry.title))
            fields.insert(u"status"_s, u"?"_s);
        inFile.append(::textOf(fields));
    }
    for (const QString &item : QStringList(inFile)) {
        if (inLibrary.removeOne(item))
            inFile.removeOne(item);
    }
    if (!inFile.isEmpty() || !inLibrary.isEmpty())
        fault(u"they do not agree: file %1, library %2"_s.arg(inFile.join(u" "_s), inLibrary.join(u" "_s)));
}

void Sequence::checkMerged()
{
    const State now = librarySays();
    QSet<int> keys;
    for (const State *state : std::initializer_list<const State *>{&m_agreed, &m_ours, &m_theirs, &now}) {
        for (auto item = state->cbegin(); item != state->cend(); ++item)
            keys.insert(item.key());
    }
    for (const int key : std::as_const(keys))
        checkOne(key, now);
    checkText(now);
}

void Sequence::checkOne(int key, const State &now)
{
    const bool was = m_agreed.contains(key);
    const bool ours = m_ours.contains(key);
    const bool theirs = m_theirs.contains(key);
    const QString name = (ours     ? m_ours
                          : theirs ? m_theirs
                          : was    ? m_agreed
                                   : now)
                             .value(key)
                             .value(u"title"_s) +
                         u" #"_s + QString::number(key);
    const bool either = was && ours != theirs && contested(key);
    const bool expected = was ? ours && theirs : ours || theirs;
    const auto takenOver = [&] { // one line taken out and another put in its place in one go may count as a new title
        const QString title = m_theirs.value(expected ? key : -1).value(u"title"_s);
        return m_shape.isIdeas() && (!expected || std::any_of(now.begin(), now.end(), [&](const Fields &fields) {
                   return fields.value(u"title"_s) == title;
               }));
    };
    if (!either && now.contains(key) != expected && takenOver())
        return;
    if (!either && now.contains(key) != expected)
        return fault(u"%1 is %2"_s.arg(name, expected ? u"lost"_s : u"there again"_s));
    if (now.contains(key))
        checkFields(key, now.value(key));
}

void Sequence::checkFields(int key, const Fields &now)
{
    QSet<QString> names;
    const Fields was = m_agreed.value(key);
    const Fields ours = m_ours.contains(key) ? m_ours.value(key) : was;
    const Fields theirs = m_theirs.contains(key) ? m_theirs.value(key) : was;
    for (const Fields *fields : std::initializer_list<const Fields *>{&was, &ours, &theirs, &now}) {
        for (auto field = fields->cbegin(); field != fields->cend(); ++field)
            names.insert(field.key());
    }
    names.remove(u"~notes"_s);
    for (const QString &name : std::as_const(names)) {
        const QString a = was.value(name);
        const QString o = m_ours.contains(key) ? ours.value(name) : theirs.value(name);
        QString t = m_theirs.contains(key) ? theirs.value(name) : ours.value(name);
        const QString n = now.value(name);
        if (name == u"status"_s && !m_shape.slash && a == u"reading"_s && m_agreedBytes == m_before)
            t = a; // the file never knew
        if (name == u"topic"_s && o != a) {
            // the topic a paper was put under may have another name by now
            continue;
        }
        if (n == o && (o != a || t == a))
            continue;
        if (n == t && (t != a || o == a))
            continue;
        if (name == u"status"_s && (a == u"reading"_s || o == u"reading"_s || n == u"reading"_s) && !m_shape.slash)
            continue;
        if (name == u"body"_s && o != a && t != a)
            continue; // line by line
        fault(u"%1 of %2: was “%3”, library “%4”, file “%5”, now “%6”"_s.arg(name, now.value(u"title"_s), a, o, t, n));
    }
}

// Every line of the file that belongs to nothing the library changed is still there.
void Sequence::checkText(const State &)
{
    const QByteArray now = readAll(m_path);
    QSet<QByteArray> lines;
    for (const QByteArray &line : now.split('\n'))
        lines.insert(line.trimmed());
    QByteArray rest = m_before;
    const QList<Entry> entries = entriesOf(m_before, m_shape);
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        const Entry &entry = entries.at(i);
        const int key = m_keyOfTitle.value(entry.title);
        if (m_ours.value(key) == m_agreed.value(key))
            continue; // its lines are looked for
        rest.remove(entry.span.begin, entry.span.end - entry.span.begin);
    }
    for (const QByteArray &line : rest.split('\n')) {
        if (!line.trimmed().isEmpty() && !lines.contains(line.trimmed()))
            return fault(u"a line is lost: "_s + QString::fromUtf8(line));
    }
}

void Sequence::checkSettled()
{
    const QByteArray bytes = readAll(m_path);
    const QStringList library = m_library.dump();
    for (int round = 0; round < 2; ++round) {
        const auto again = m_library->sync(m_source);
        if (!again)
            return fault(again.error().message + again.error().detail);
        if (again->state != Step::InStep)
            return fault(u"not in step in the end: %1"_s.arg(int(again->state)));
        if (again->wrote || readAll(m_path) != bytes)
            return fault(u"it wrote again"_s);
        if (again->applied.summary.id.isValid() || m_library.dump() != library)
            return fault(u"it read again"_s);
    }
}

class TestSyncModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void randomHistories_loseNothing();
    void sabotage_isNoticed_data();
    void sabotage_isNoticed();

private:
    static QString faultOf(quint32 seed, int steps, Sabotage sabotage, QStringList *log = nullptr);
};

void TestSyncModel::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QHashSeed::setDeterministicGlobalSeed();
    if (QFileInfo(u"/dev/shm"_s).isWritable()) // every commit waits for the disk otherwise
        qputenv("TMPDIR", "/dev/shm");
}

QString TestSyncModel::faultOf(quint32 seed, int steps, Sabotage sabotage, QStringList *log)
{
    Sequence sequence(seed, sabotage);
    const QString fault = sequence.run(steps);
    if (log != nullptr)
        *log = sequence.log() + sequence.texts().split(u'\n');
    return fault;
}

// CABINET_SYNC_SEQUENCES: how many (else 100, or as many as fit into 40 s), CABINET_SYNC_SEED: the first, CABINET_SYNC_STEPS: of
// each, CABINET_SYNC_ALL: go on after one that fails.
void TestSyncModel::randomHistories_loseNothing()
{
    const int wanted = qEnvironmentVariableIntValue("CABINET_SYNC_SEQUENCES");
    const auto first = static_cast<quint32>(qEnvironmentVariableIntValue("CABINET_SYNC_SEED"));
    const int steps = std::max(qEnvironmentVariableIntValue("CABINET_SYNC_STEPS"), 0);
    const int length = steps > 0 ? steps : 40;
    const bool all = qEnvironmentVariableIsSet("CABINET_SYNC_ALL");
    QElapsedTimer time;
    time.start();
    quint32 done = 0;
    int failed = 0;
    for (; wanted > 0 ? done < static_cast<quint32>(wanted) : (done < 100 && time.elapsed() < 40'000); ++done) {
        const quint32 seed = first + done;
        QStringList log;
        QString fault = faultOf(seed, length, Sabotage::None, &log);
        if (fault.isEmpty())
            continue;
        int shortest = length;
        for (int fewer = 0; fewer < length && shortest == length; ++fewer) {
            QStringList shorter;
            if (const QString sooner = faultOf(seed, fewer, Sabotage::None, &shorter); !sooner.isEmpty()) {
                shortest = fewer;
                fault = sooner;
                log = shorter;
            }
        }
        const QString report = u"seed %1, %2 steps: %3\n    %4"_s.arg(seed).arg(shortest).arg(fault, log.join(u"\n    "_s));
        if (!all)
            QFAIL(qPrintable(report));
        ++failed;
        qWarning().noquote() << report;
    }
    qInfo("%u histories of %d steps, %d failed", done, length, failed);
    QCOMPARE(failed, 0);
}

void TestSyncModel::sabotage_isNoticed_data()
{
    QTest::addColumn<int>("sabotage");
    QTest::newRow("what others wrote is dropped") << int(Sabotage::DropTheirs);
    QTest::newRow("a status is changed by itself") << int(Sabotage::TickOne);
    QTest::newRow("words between entries are lost") << int(Sabotage::LoseLine);
    QTest::newRow("what is replaced is not kept") << int(Sabotage::NoVersions);
}

void TestSyncModel::sabotage_isNoticed()
{
    QFETCH(int, sabotage);
    QString fault;
    for (quint32 seed = 0; seed < 12 && fault.isEmpty(); ++seed)
        fault = faultOf(seed, 40, static_cast<Sabotage>(sabotage));
    QVERIFY2(!fault.isEmpty(), "nobody noticed");
}

QTEST_GUILESS_MAIN(TestSyncModel)
#include "tst_sync_model.moc"
