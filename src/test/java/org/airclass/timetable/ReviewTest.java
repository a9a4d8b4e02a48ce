package org.airclass.timetable;

import static org.airclass.timetable.Level.BUREAU;
import static org.airclass.timetable.Level.DISTRICT;
import static org.airclass.timetable.Level.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.airclass.timetable.Review.State;
import org.airclass.timetable.Review.Status;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final ReviewPath THREE = new ReviewPath(List.of(SCHOOL, DISTRICT, BUREAU));
    private static final ReviewPath NONE = new ReviewPath(List.of());
    private static final Level TEACHER = null;

    private final Review review = new Review();

    @Test
    void aTeachersLessonPassesThreeLevels() {
        review.made(THREE);
        review.submit(THREE, TEACHER);
        assertThat(review.state()).isEqualTo(new State(Status.IN_REVIEW, SCHOOL, null));
        review.approve(THREE, SCHOOL);
        assertThat(review.state()).isEqualTo(new State(Status.IN_REVIEW, DISTRICT, null));
        review.approve(THREE, DISTRICT);
        assertThat(review.state()).isEqualTo(new State(Status.IN_REVIEW, BUREAU, null));
        review.approve(THREE, BUREAU);
        assertThat(review.state()).isEqualTo(new State(Status.APPROVED, null, null));
    }

    @Test
    void whoSubmitsSpeaksForTheirOwnLevel() {
        review.made(THREE);
        review.submit(THREE, DISTRICT);
        assertThat(review.state().waitingFor()).isEqualTo(BUREAU);
    }

    @Test
    void whoStandsHigherSpeaksForTheLevelsBelow() {
        submittedByATeacher();
        review.approve(THREE, BUREAU);
        assertThat(review.state().status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void nobodyApprovesAboveTheirLevel() {
        submittedByATeacher();
        review.approve(THREE, SCHOOL);
        assertThat(review.mayApprove(SCHOOL)).isFalse();
        assertThat(review.mayApprove(TEACHER)).isFalse();
        assertThatThrownBy(() -> review.approve(THREE, SCHOOL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsSentBackSaysWhyUntilItIsSubmittedAgain() {
        submittedByATeacher();
        review.sendBack(THREE, SCHOOL, "板书看不清");
        assertThat(review.state()).isEqualTo(new State(Status.SENT_BACK, null, "板书看不清"));
        review.edited(THREE, TEACHER);
        assertThat(review.state().reason()).isEqualTo("板书看不清");
        review.submit(THREE, TEACHER);
        assertThat(review.state()).isEqualTo(new State(Status.IN_REVIEW, SCHOOL, null));
    }

    @Test
    void theLastLevelSendsBackEvenWhatIsApproved() {
        submittedByATeacher();
        review.approve(THREE, BUREAU);
        assertThat(review.maySendBack(THREE, DISTRICT)).isFalse();
        review.sendBack(THREE, BUREAU, "与统一进度不符");
        assertThat(review.state().status()).isEqualTo(Status.SENT_BACK);
    }

    @Test
    void anEditFromBelowTakesTheApprovalBack() {
        submittedByATeacher();
        review.approve(THREE, BUREAU);
        review.edited(THREE, BUREAU);
        assertThat(review.state().status()).isEqualTo(Status.APPROVED);
        review.edited(THREE, DISTRICT);
        assertThat(review.state()).isEqualTo(new State(Status.DRAFT, null, null));
    }

    @Test
    void anEditFromBelowTakesTheLessonFromItsReader() {
        submittedByATeacher();
        review.approve(THREE, SCHOOL);
        review.edited(THREE, DISTRICT);
        assertThat(review.state().waitingFor()).isEqualTo(DISTRICT);
        review.edited(THREE, SCHOOL);
        assertThat(review.state().status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void whereNobodyReviewsALessonIsApprovedAsItIsMade() {
        review.made(NONE);
        assertThat(review.state().status()).isEqualTo(Status.APPROVED);
        review.edited(NONE, TEACHER);
        assertThat(review.state().status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void aShorterChainPassesLessonsOn() {
        submittedByATeacher();
        review.reroute(new ReviewPath(List.of(DISTRICT)));
        assertThat(review.state().waitingFor()).isEqualTo(DISTRICT);
        review.reroute(new ReviewPath(List.of(SCHOOL)));
        assertThat(review.state().status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void whatIsApprovedIsNotSubmitted() {
        review.made(NONE);
        assertThat(review.maySubmit()).isFalse();
        assertThatThrownBy(() -> review.submit(THREE, TEACHER)).isInstanceOf(IllegalStateException.class);
    }

    private void submittedByATeacher() {
        review.made(THREE);
        review.submit(THREE, TEACHER);
    }
}
