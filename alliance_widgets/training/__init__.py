"""Made-up people, for trying the workbook and for practising; never anyone real.

What there is, by its file:

    blue_kite    write_blue_kite(journal, today=…)            Sam and Lee, for `alliance demo`
    shelf        SHELF: the eight pairs, in order; pair_named(slug); shown(pair, journey): its little picture
    pair         Pair: .title .lesson .minutes .client .therapist .seats .freezes .stops .note .key .picture .made
                 Freeze: .session .moment .scene .samples (.said, .comes) .version(entries)
                 entries_of(pair, today=…, spoken=None): entries to replay one by one; write_pair(journal, pair, …)
    tape         Tape(entries, freezes): .beats .sessions .stops .written(at) .journey(at), nothing of what is later
    roleplay     begin_play(copy, pair, session, today=…), keep_play, throw_away: a session played live in a copy
    moments      Moment; version_at(entries, session=…, moment=…): how many entries there are then, for jumps
    facts        Facts: the answer key; facts_of(journey): the same found by rule; series, goal_series
    marking      read_answers(key, dips=…, …) → Answers; mark(answers, key) → Marking: where both agree; nothing is kept
    model        cohort(journeys, sessions, seed=…), journey(sessions, seed=…): made-up numbers with planted truth
    parameters   Parameters, why_it_is_so(): each number of the model, with its reason and source
    calibration  calibrated() → Calibration: the dip rule's hits, misses and false calls beside the planted truth;
                 told(found): the same in sentences
    rule_bench   sample_series(): made-up series for `charts.rule_bench_chart(RulesBeside(…))` and `charts.rules_told`;
                 read_series(typed): one's own numbers, with gaps
    drill        drill() → wordings before and after, and the thought each shows; thought(words): a learner's own
    definitions  read_definition(bytes) → Definition of a questionnaire, or NotAccepted with its .sentence; shipped()
                 Definition: .notice.lines, always shown; .said(text); .score(answers) → Score with the notice

Every sentence is said in the language that is spoken when it is asked for.
"""

from alliance_widgets.training.blue_kite import write_blue_kite

__all__ = ["write_blue_kite"]
