// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Arguments.h"
#include "cli/CommandLine.h"
#include "cli/Output.h"

// One function a command; each answers the exit status.
namespace cabinet::cli {

int importLists(const Arguments &arguments, Output &output);
int list(const Arguments &arguments, Output &output);
int show(const Arguments &arguments, Output &output);
int add(const Arguments &arguments, Output &output, const Environment &environment);
int complete(const Arguments &arguments, Output &output, const Environment &environment);
int duplicates(const Arguments &arguments, Output &output);
int merge(const Arguments &arguments, Output &output);
int move(const Arguments &arguments, Output &output);
int tag(const Arguments &arguments, Output &output);
int renameTopic(const Arguments &arguments, Output &output);
int open(const Arguments &arguments, Output &output, const Environment &environment);
int exportTo(const Arguments &arguments, Output &output);
int undo(const Arguments &arguments, Output &output);
int redo(const Arguments &arguments, Output &output);
int history(const Arguments &arguments, Output &output);
int sync(const Arguments &arguments, Output &output);
int check(const Arguments &arguments, Output &output);
int backup(const Arguments &arguments, Output &output);
int mergeDriver(const Arguments &arguments, Output &output);
int checkLinks(const Arguments &arguments, Output &output, const Environment &environment);
int lint(const Arguments &arguments, Output &output);
int gitSetup(const Arguments &arguments, Output &output);

} // namespace cabinet::cli
