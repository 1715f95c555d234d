package org.quadset.platform.ui;

import javafx.scene.Parent;

/** A loaded screen or part of one: its nodes and its controller. */
public record View<C>(Parent root, C controller) {}
