package playhead.ui.sagas;

import playhead.saga.picture.Pen;
import playhead.saga.picture.SagaPicture;
import playhead.saga.picture.SequencePainter;
import playhead.saga.picture.View;
import playhead.ui.look.Look;

/** The saga as messages from top to bottom. */
final class SequenceFace extends PicturePane {
    private final SagaWords words;

    SequenceFace(ChosenSaga chosen, Look look, SagaWords words) {
        super(chosen, look, "saga-sequence");
        this.words = words;
    }

    private SequencePainter painter(SagaPicture picture) {
        return new SequencePainter(picture, words);
    }

    @Override
    double wholeWidth(SagaPicture picture) {
        return painter(picture).width();
    }

    @Override
    double wholeHeight(SagaPicture picture) {
        return painter(picture).height();
    }

    @Override
    void paint(SagaPicture picture, Pen pen, View view) {
        painter(picture).paint(pen, view);
    }

    @Override
    int event(SagaPicture picture, View view, double x, double y) {
        return painter(picture).event(view, y);
    }

    @Override
    double place(SagaPicture picture, int event) {
        return painter(picture).top(event) - SequencePainter.HEAD;
    }

    @Override
    boolean goesAcross() {
        return false;
    }
}
