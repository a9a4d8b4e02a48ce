package org.airclass.school;

/** 学段: the three stages of a Chinese school system. */
public enum Stage {
    PRIMARY("小学", "Primary"),
    JUNIOR("初中", "Junior secondary"),
    SENIOR("高中", "Senior secondary");

    private final String chinese;
    private final String english;

    Stage(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
