// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncSequence.h"

#include "support/KilledProcess.h"

#include <algorithm>

namespace syncmodel {

using Step = SyncResult::State;
using namespace cabinet::test;

namespace {

constexpr int mostChangesOfDisk = 90; // about what a meeting makes

QString textOf(const Fields &fields)
{
    QStringList parts;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        parts.append(field.key() + u'=' + field.value());
    return u'{' + parts.join(u"; "_s) + u'}';
}

} // namespace

bool Sequence::contested(int key) const
{
    const bool was = m_agreed.contains(key);
    const bool ours = was ? m_ours.value(key) != m_agreed.value(key) : m_ours.contains(key);
    const bool theirs = was ? m_theirs.value(key) != m_agreedInFile.value(key) : m_theirs.contains(key);
    return ours && theirs;
}

void Sequence::lookAtBoth()
{
    m_before = readAll(m_path);
    m_ours = librarySays();
    m_theirs = fileSays(m_before);
}

void Sequence::meet()
{
    m_log.append(u"meet"_s);
    lookAtBoth();
    if (m_sabotage == Sabotage::DropTheirs) // as if the last one to write won
        writeInPlace(m_path, m_agreedBytes);
    comeTogether();
}

void Sequence::comeTogether()
{
    SyncAnswers answers;
    for (int attempts = 0; m_fault.isEmpty() && !attempt(answers); ++attempts) {
        if (attempts >= 6)
            fault(u"it never comes to an end"_s);
    }
    breakSomething();
    if (m_fault.isEmpty() && readAll(m_path) != m_before)
        checkKept(m_before);
    if (m_fault.isEmpty())
        checkAgreement();
    if (m_fault.isEmpty())
        checkMerged();
    if (m_fault.isEmpty())
        checkSettled();
    noteAgreement();
}

void Sequence::noteAgreement()
{
    m_agreedBytes = readAll(m_path);
    m_agreed = librarySays();
    m_keyOfTitle.clear();
    for (auto item = m_agreed.cbegin(); item != m_agreed.cend(); ++item)
        m_keyOfTitle.insert(item->value(u"title"_s), item.key());
    m_agreedInFile = fileSays(m_agreedBytes);
}

void Sequence::breakSomething()
{
    QByteArray bytes = readAll(m_path);
    const qsizetype prose = bytes.indexOf("What we read");
    if (m_sabotage == Sabotage::LoseLine && prose >= 0 && m_words.chance(20))
        writeInPlace(m_path, bytes.remove(prose, 30));
    if (m_sabotage == Sabotage::TickOne && m_words.chance(20))
        writeInPlace(m_path, bytes.replace("[ ]", "[x]"));
    if (m_sabotage == Sabotage::MoveLine && !m_shape.isIdeas() && m_words.chance(20)) {
        const QList<Entry> entries = entriesOf(bytes, m_shape);
        if (entries.isEmpty() || entries.first().fields == entries.last().fields)
            return;
        const QByteArray line = bytes.mid(entries.last().span.begin);
        bytes.truncate(entries.last().span.begin);
        writeInPlace(m_path, bytes.insert(entries.first().span.begin, line.endsWith('\n') ? line : QByteArray(line + '\n')));
    }
    if (m_sabotage == Sabotage::ForgetPaper && !m_shape.isIdeas() && m_words.chance(20)) {
        if (const PaperId paper = anyPaper(); paper.isValid())
            static_cast<void>(m_library->removePapers({paper}));
    }
}

// In a process that dies at any of its changes of the disk; this one, started after it, must make it good.
void Sequence::meetAndBeKilled()
{
    const int change = 1 + m_words.below(mostChangesOfDisk);
    m_log.append(u"killed at change %1 of the disk, then meet"_s.arg(change));
    lookAtBoth();
    m_library.close();
    const bool watched = runKilled(change, [this] {
        m_library.reopen();
        SyncAnswers answers;
        for (int attempts = 0; attempts < 6 && !attempt(answers); ++attempts)
            continue;
    });
    m_library.reopen();
    if (!watched)
        m_log.append(u"processes cannot be watched here: nobody was killed"_s);
    comeTogether();
}

// As if the program had been killed after it wrote the file and before it noted so; both go on changing.
void Sequence::meetAndForget()
{
    const State agreed = m_agreed;
    const State agreedInFile = m_agreedInFile;
    const QByteArray agreedBytes = m_agreedBytes;
    lookAtBoth();
    const auto rows = m_keyOfRow;
    m_log.append(u"killed before it was noted:"_s);
    m_library.close();
    const QByteArray kept = readAll(m_library.file());
    m_library.reopen();
    meet();
    if (!m_fault.isEmpty())
        return;
    m_library.close();
    writeInPlace(m_library.file(), kept);
    m_library.reopen();
    m_agreed = agreed;
    m_agreedInFile = agreedInFile;
    m_agreedBytes = agreedBytes;
    m_keyOfRow = rows;
}

// True: they are in step.
bool Sequence::attempt(SyncAnswers &answers)
{
    const qint64 before = m_library.rowsWritten();
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

void Sequence::checkStopped(qint64 rowsBefore, const SyncResult &result)
{
    if (result.state == Step::AsksLeave)
        return; // what others wrote has been read
    if (m_library.rowsWritten() != rowsBefore || result.wrote)
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
    fields.remove(u"~status"_s);
    fields.remove(u"~notes"_s);
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
        inLibrary.append(textOf(fields));
    }
    for (const Entry &entry : entriesOf(readAll(m_path), m_shape)) {
        Fields fields = entry.fields;
        if (reading.contains(entry.title))
            fields.insert(u"status"_s, u"?"_s);
        inFile.append(textOf(fields));
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
    const auto names = [](const State &state, const QString &title) {
        return std::any_of(state.begin(), state.end(), [&](const Fields &fields) { return fields.value(u"title"_s) == title; });
    };
    // One line taken out and another put in its place in one go may count as a new title.
    const bool takenOver =
        expected ? names(now, m_theirs.value(key).value(u"title"_s)) : names(m_theirs, now.value(key).value(u"title"_s));
    if (!either && now.contains(key) != expected && takenOver)
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
    names.remove(u"~status"_s);
    names.remove(u"~notes"_s);
    for (const QString &name : std::as_const(names)) {
        const QString a = was.value(name);
        const QString o = m_ours.contains(key) ? ours.value(name) : theirs.value(name);
        QString t = m_theirs.contains(key) ? theirs.value(name) : ours.value(name);
        const QString n = now.value(name);
        if (name == u"status"_s && !m_shape.slash && a == u"reading"_s && m_agreedBytes == m_before)
            t = a; // the file never knew
        if (n == o && (o != a || t == a))
            continue;
        if (n == t && (t != a || o == a))
            continue;
        if (name == u"status"_s && (a == u"reading"_s || o == u"reading"_s || n == u"reading"_s) && !m_shape.slash)
            continue;
        if ((name == u"body"_s || name == u"notes"_s) && o != a && t != a)
            continue; // line by line
        if (name == u"topic"_s && isRenamed(o, n))
            continue;
        fault(u"%1 of %2: was “%3”, library “%4”, file “%5”, now “%6”"_s.arg(name, now.value(u"title"_s), a, o, t, n));
    }
}

// The file has no such heading any more, but a new one.
bool Sequence::isRenamed(const QString &topic, const QString &now) const
{
    const auto has = [](const QByteArray &bytes, const QString &heading) {
        return QByteArray('\n' + bytes).contains(QByteArray("\n## " + heading.toUtf8()));
    };
    return !has(m_before, topic) && has(m_before, now) && !has(m_agreedBytes, now);
}

// Every line of the file that belongs to nothing the library changed is still there.
void Sequence::checkText(const State &)
{
    const QByteArray now = readAll(m_path);
    QSet<QByteArray> lines;
    const auto plain = [this](const QByteArray &line) { // a mark in a list without a status says nothing here
        return m_shape.hasStatus() ? line.trimmed() : QByteArray(line).replace("[x]", "[ ]").trimmed();
    };
    for (const QByteArray &line : now.split('\n'))
        lines.insert(plain(line));
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
        if (!line.trimmed().isEmpty() && !lines.contains(plain(line)))
            return fault(u"a line is lost: "_s + QString::fromUtf8(line));
    }
}

// Once they are in step nothing more happens; a second round would find just what the first one found.
void Sequence::checkSettled()
{
    const QByteArray bytes = readAll(m_path);
    const qint64 rows = m_library.rowsWritten();
    const auto again = m_library->sync(m_source);
    if (!again)
        return fault(again.error().message + again.error().detail);
    if (again->state != Step::InStep)
        return fault(u"not in step in the end: %1"_s.arg(int(again->state)));
    if (again->wrote || readAll(m_path) != bytes)
        return fault(u"it wrote again"_s);
    if (again->applied.summary.id.isValid() || m_library.rowsWritten() != rows)
        return fault(u"it read again"_s);
}

} // namespace syncmodel
