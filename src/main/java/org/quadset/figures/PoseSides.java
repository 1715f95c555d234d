package org.quadset.figures;

import static org.quadset.figures.PoseKeys.known;

/** The places of one side's numbers, looked up once. */
final class PoseSides {
    static final PoseSides WORKING = new PoseSides(Limb.WORKING);
    static final PoseSides OTHER = new PoseSides(Limb.OTHER);

    final int hipFlexion;
    final int hipAbduction;
    final int hipTurn;
    final int knee;
    final int ankle;
    final int inversion;
    final int toes;
    final int bigToe;
    final int shoulderFlexion;
    final int shoulderAbduction;
    final int shoulderTurn;
    final int scapulaUp;
    final int scapulaForward;
    final int elbow;
    final int pronation;
    final int wrist;
    final int wristSide;
    final int fingers;
    final int footX;
    final int footY;
    final int footZ;
    final int footOn;
    final int footOnBall;
    final int footAnkle;
    final int footOut;
    final int footPitch;
    final int footPole;
    final int handX;
    final int handOn;
    final int handPole;
    final int handPalm;
    final int handFingers;
    final int base;

    private PoseSides(Limb limb) {
        var q = limb.suffix;
        hipFlexion = known("hip" + q + ".flex");
        hipAbduction = known("hip" + q + ".abd");
        hipTurn = known("hip" + q + ".er");
        knee = known("knee" + q + ".flex");
        ankle = known("ankle" + q + ".df");
        inversion = known("ankle" + q + ".inv");
        toes = known("toes" + q + ".ext");
        bigToe = known("bigtoe" + q + ".ext");
        shoulderFlexion = known("sho" + q + ".flex");
        shoulderAbduction = known("sho" + q + ".abd");
        shoulderTurn = known("sho" + q + ".er");
        scapulaUp = known("scap" + q + ".up");
        scapulaForward = known("scap" + q + ".fwd");
        elbow = known("elb" + q + ".flex");
        pronation = known("fore" + q + ".pron");
        wrist = known("wrist" + q + ".flex");
        wristSide = known("wrist" + q + ".dev");
        fingers = known("fing" + q + ".flex");
        footX = known("foot" + q + ".x");
        footY = known("foot" + q + ".y");
        footZ = known("foot" + q + ".z");
        footOn = known("foot" + q + ".rel");
        footOnBall = known("foot" + q + ".ball");
        footAnkle = known("foot" + q + ".ank");
        footOut = known("foot" + q + ".out");
        footPitch = known("foot" + q + ".pitch");
        footPole = known("foot" + q + ".pole.x");
        handX = known("hand" + q + ".x");
        handOn = known("hand" + q + ".rel");
        handPole = known("hand" + q + ".pole.x");
        handPalm = known("hand" + q + ".palm.x");
        handFingers = known("hand" + q + ".fingers.x");
        base = known("base" + q + ".on");
    }

    static PoseSides of(Limb limb) {
        return limb == Limb.WORKING ? WORKING : OTHER;
    }

    /** Three numbers that follow each other, as a vector. */
    static Vec3 vector(Pose pose, int place) {
        return new Vec3(pose.get(place), pose.get(place + 1), pose.get(place + 2));
    }
}
