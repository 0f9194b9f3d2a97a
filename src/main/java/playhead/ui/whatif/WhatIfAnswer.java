package playhead.ui.whatif;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.branch.Branch;
import playhead.command.Redecided;
import playhead.ui.decision.FlipLine;
import playhead.ui.decision.RuleChoice;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.BlastRadius;
import playhead.workspace.SagaChange;

/** What a what-if comes to, as it is shown. For the window's thread. */
public final class WhatIfAnswer {
    /** Lines that are listed; beyond that the counts say how many there are. */
    static final int MOST = 20_000;

    private final ObservableList<DifferenceLine> lines = FXCollections.observableArrayList();
    private final ObservableList<BlastRadius.OfType> types = FXCollections.observableArrayList();
    private final ObservableList<BlastRadius.OfSum> sums = FXCollections.observableArrayList();
    private final ObservableList<FlipLine> flips = FXCollections.observableArrayList();
    private final ObservableList<SagaChange> sagas = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final Words words;
    private final RuleChoice rules;

    WhatIfAnswer(Words words) {
        this.words = words;
        this.rules = new RuleChoice(words);
    }

    /** @param branch what is supposed */
    void show(Compared compared, Branch branch, long at) {
        rules.offer(compared.rules());
        lines.setAll(DifferenceLine.of(compared.rows(), MOST));
        types.setAll(compared.reach().types());
        sums.setAll(compared.reach().sums());
        List<Redecided> found = compared.reach().commands();
        flips.setAll(
                found.stream().limit(MOST).map(flip -> FlipLine.of(flip, words)).toList());
        String said = words.text(
                "whatif.about." + told(compared, branch, at),
                compared.rows().size(),
                compared.touched(),
                Shown.position(at));
        about.set(compared.rules().isEmpty() || branch.isEmpty() ? said : said + " " + decided(compared, found));
    }

    private String decided(Compared compared, List<Redecided> found) {
        long followed = found.stream().filter(Redecided::isFollowed).count();
        return words.text("whatif.decided", compared.commands(), found.size() - followed) + " "
                + words.text("whatif.followed", followed)
                + (compared.bounded() ? " " + words.text("whatif.bounded") : "");
    }

    private static String told(Compared compared, Branch branch, long at) {
        boolean everywhere = branch.rules() != null || !branch.decisions().isEmpty();
        boolean later = compared.rows().isEmpty() && at <= branch.base() && !everywhere;
        return branch.isEmpty() ? "nothing" : later ? "later" : "differ";
    }

    void clear() {
        sagas.clear();
        lines.clear();
        types.clear();
        sums.clear();
        flips.clear();
        about.set("");
        rules.offer(List.of());
    }

    /** What differs, a field a line. */
    ObservableList<DifferenceLine> lines() {
        return lines;
    }

    /** How many entities differ, by type. */
    ObservableList<BlastRadius.OfType> types() {
        return types;
    }

    /** Sums that differ. */
    ObservableList<BlastRadius.OfSum> sums() {
        return sums;
    }

    /** Declared sagas that stand otherwise. */
    ObservableList<SagaChange> sagas() {
        return sagas;
    }

    /** Commands that come out otherwise. */
    public ObservableList<FlipLine> flips() {
        return flips;
    }

    /** Another value of a rule, where rules are known. */
    public RuleChoice rules() {
        return rules;
    }

    /** What is shown, in a sentence. */
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }
}
