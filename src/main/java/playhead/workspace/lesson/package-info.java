/** Lessons: data files whose steps, questions and checks are done and answered by the real engine. */
package playhead.workspace.lesson;
