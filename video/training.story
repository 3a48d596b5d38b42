# SPDX-License-Identifier: GPL-3.0-or-later
# The training film. Facts: AHRQ's warm handoff strategy; all words are our own. How to read and change this file: README.md.

film training 1
title
  en: Warm handoff: together, in the room
  es: Traspaso en persona: juntos, en la sala

cast narrator none
  en: Narrator
  es: Narración
voice narrator en en-GB pitch 100 pace 96 size 1.0
voice narrator es es-ES pitch 96 pace 98 size 1.0
cast describer none
  en: Description
  es: Descripción
voice describer en en-US pitch 90 pace 122 size 0.94
voice describer es es-ES pitch 88 pace 124 size 0.94
cast ma rosa
  en: Medical assistant
  es: Asistente médica
voice ma en en-US pitch 108 pace 97 size 1.05
voice ma es es-ES pitch 114 pace 97 size 1.08
cast clinician dr-okafor
  en: Clinician
  es: Médica
voice clinician en en-GB pitch 84 pace 95 size 0.92
voice clinician es es-ES pitch 80 pace 98 size 0.9
cast patient ines
  en: Patient
  es: Paciente
voice patient en en-US pitch 80 pace 90 size 0.96
voice patient es es-ES pitch 90 pace 92 size 0.96
cast family maya
  en: Granddaughter
  es: Nieta
voice family en en-US pitch 116 pace 96 size 1.09
voice family es es-ES pitch 120 pace 95 size 1.1
cast colleague behavioural-health
  en: Behavioral health
  es: Salud mental
voice colleague en en-US pitch 64 pace 96 size 0.82
voice colleague es es-ES pitch 66 pace 97 size 0.81
cast patient2 daniel
  en: Patient
  es: Paciente
voice patient2 en fr-FR pitch 62 pace 82 size 0.84
voice patient2 es fr-FR pitch 62 pace 82 size 0.84
cast interpreter interpreter
  en: Interpreter
  es: Intérprete
voice interpreter en en-GB pitch 112 pace 96 size 1.08
voice interpreter es es-ES pitch 108 pace 95 size 1.02
cast interpreter-fr interpreter
  en: Interpreter
  es: Intérprete
voice interpreter-fr en fr-FR pitch 108 pace 78 size 1.06
voice interpreter-fr es fr-FR pitch 108 pace 78 size 1.06

# ---------------------------------------------------------------- opening
scene opening
  chapter
    en: Hello
    es: Bienvenida
  see
    en: Title. Three people in a triangle: patient, medical assistant, clinician. The light moves from one to the next.
    es: Título. Tres personas en triángulo: paciente, asistente médica, médica. La luz pasa de una a otra.
  sound open
  graphic title-card
    en: Warm handoff // Together, in the room
    es: Traspaso en persona // Juntos, en la sala
  wait 1.0
  describe
    en: Warm handoff: together, in the room.
    es: Traspaso en persona.
  say narrator
    en: Good care passes through many hands. This film shows how to pass it on without losing the patient.
    es: Una buena atención pasa por muchas manos. Aquí verá cómo pasarla | sin perder de vista al paciente.
  wait 0.5

# ---------------------------------------------------------------- outside the room
scene hallway fade
  chapter
    en: Outside the room
    es: Fuera de la sala
  see
    en: A hallway. The medical assistant meets the clinician. Behind the wall, the patient sits alone.
    es: Un pasillo. La asistente médica se encuentra con la médica. Tras la pared, la paciente está sola.
  set hallway
  enter patient sit 1380 850 1.15 left mint
  gesture patient lap
  tilt patient 6
  enter clinician stand 820 838 1.05 left
  enter ma stand -120 846 1.05 right
  gesture ma tablet 0
  shot wide 560 1500
  walk ma 520 3.4
  describe
    en: A hallway.
    es: Un pasillo.
  say narrator
    en: A medical assistant has just left the exam room.
    es: La asistente médica acaba de salir de la sala.
    @ 0.9 graphic label as who for 2.8
      en: Medical assistant
      es: Asistente médica
  wait 0.6
  shot two ma clinician
  say ma to clinician
    en: One pill for blood pressure, twice a day. No problems.
    es: Una pastilla para la presión, | dos veces al día. Sin problemas.
    @ 0 gesture ma tablet-look
    @ 60% gesture ma tablet
    @ 80% nod clinician
  say clinician to ma
    en: Good. Then we keep the same plan.
    es: Bien. Entonces seguimos igual.
    @ 0.2 gesture clinician small
    @ 90% gesture clinician home
  move 1.6 at 1240 500 1150
  describe
    en: In the room, the patient sits alone.
    es: En la sala, la paciente está sola.
  wait 1.3
  say narrator
    en: The patient hears none of this.
    es: La paciente no oye nada de esto.
    @ 20% graphic wonder patient
  shot close patient
  say narrator
    en: And nobody can say: that is not how I take it.
    es: Y nadie puede decir: | yo no la tomo así.
    @ 0.2 look patient 1060,600
    @ 50% look patient 1200,760
  wait 0.5

# ---------------------------------------------------------------- what it is
scene what fade
  chapter
    en: What it is
    es: Qué es
  see
    en: On paper, the triangle of three: patient, giver, receiver. The light goes to each in turn.
    es: Sobre papel, el triángulo: paciente, quien entrega, quien recibe. La luz pasa de una a otra.
  sound page
  graphic triangle
    en: A warm handoff // In person. In the room. // In front of the patient / and family.
    es: Un traspaso en persona // Cara a cara. En la sala. // Delante del paciente / y su familia.
  wait 0.4
  say narrator
    en: A warm handoff happens in person, in the room. One team member hands over to the next, | in front of the patient and family.
    es: El traspaso se hace en persona, en la sala. Alguien del equipo entrega a otra persona, | delante del paciente y su familia.
    @ s2 light giver
    @ s2+1.1 light receiver
    @ s3 light patient
  wait 0.2
  say narrator
    en: The patient hears the story and the plan. And the patient can correct it, or add to it.
    es: El paciente oye la historia y el plan. Y puede corregirlos o agregar algo.
  wait 0.5

# ---------------------------------------------------------------- rooming
scene rooming fade
  chapter
    en: In the room
    es: En la sala
  see
    en: An exam room. The medical assistant and the patient sit face to face.
    es: Una sala de consulta. La asistente médica y la paciente están sentadas frente a frente.
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  look ma 430,420
  enter patient sit 430 850 1.2 right mint
  shot at 640 470 1180
  mouth ma smile
  wait 0.5
  describe
    en: Medical assistant and patient, face to face.
    es: Asistente y paciente, frente a frente.
  say ma to patient
    en: You have one pill for blood pressure. How do you really take it?
    es: Usted toma una pastilla para la presión. ¿Cómo la toma en realidad?
    @ 0 mouth ma rest
    @ s2 shot close ma
    @ s2 gesture ma offer
    @ s2 brow ma 1
    @ e2 gesture ma home
  shot close patient
  wait 0.5
    @ 0 look patient 640,700
  say patient to ma
    en: Well… about half the time.
    es: Pues… más o menos la mitad de las veces.
    @ 0.2 brow patient 0.8
  brow ma 0
  shot two patient ma
  say ma to patient
    en: Thank you for telling me. Let's tell the doctor together.
    es: Gracias por decírmelo. Vamos a contárselo juntas a la doctora.
    @ 0 nod ma
    @ s2 gesture ma small
    @ 70% nod patient
    @ 90% mouth patient smile
    @ 95% gesture ma tablet-lap
  sound knock
  wait 0.9
    @ 0.3 look ma 1400,400
    @ 0.45 look patient 1400,400

# ---------------------------------------------------------------- the handoff
scene arrival
  see
    en: The clinician comes in, greets the patient and walks to the stool.
    es: La médica entra, saluda a la paciente y va hacia el taburete.
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  enter patient sit 430 850 1.2 right mint
  enter clinician stand 1780 850 1.12 left
  look ma 1400,330
  look patient 1400,330
  mouth patient smile
  mouth ma smile
  mouth clinician smile
  shot wide
  walk clinician 1190 2.5
  graphic label right as who for 3.8
    en: Clinician
    es: Médica
  describe
    en: The clinician comes in.
    es: Entra la médica.
  wait 2.3
  say clinician to patient
    en: Good morning. May I join you?
    es: Buenos días. ¿Puedo sentarme?
    @ 0 gesture clinician wave
    @ 70% gesture clinician home
    @ 85% nod patient
  wait 0.2

scene introductions
  see
    en: All three sit at the same height. The medical assistant introduces the clinician and speaks to both.
    es: Las tres están sentadas a la misma altura. La asistente presenta a la médica y habla con las dos.
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  enter clinician sit 1180 850 1.18 left stool
  enter patient sit 430 850 1.2 right mint
  mouth patient smile
  mouth clinician smile
  shot wide
  graphic step introductions as chip for 6
    en: Introductions
    es: Presentaciones
  say ma to patient
    en: This is the doctor you will see today. I will tell her what we talked about. Stop me any time.
    es: Ella es la doctora que la atiende hoy. Le voy a contar lo que hablamos. Interrúmpame cuando quiera.
    @ 0 gesture ma behind
    @ 0.6 look ma clinician
    @ 1.3 look ma patient
    @ s2 gesture ma tablet-lap
    @ s2 shot medium ma
    @ s2 look ma clinician
    @ s3 look ma patient
    @ s3 gesture ma offer
    @ e3 gesture ma home
    @ 90% nod patient
  mouth patient rest
  mouth clinician rest
  shot three ma clinician patient
  graphic step what-matters as chip2 for 5
    en: What matters most
    es: Lo que más importa
  say ma to clinician
    en: Your blood pressure today is 152 over 90. And what matters most to you | is dancing at your granddaughter's wedding.
    es: Hoy su presión es de 152 sobre 90. Y lo que más le importa | es bailar en la boda de su nieta.
    @ 0.2 gesture ma tablet-look
    @ 0.9 look ma patient
    @ s2 gesture ma tablet-lap
    @ s2 shot close patient
    @ s2+0.4 mouth patient smile
    @ s3 nod patient
    @ e3 look ma clinician
  mouth patient rest
  shot medium ma
  graphic step medicines as chip3 for 6.5
    en: Medicines, one by one
    es: Medicinas, una por una
  say ma to clinician
    en: One medicine: a pill, morning and night. You told me you take it about half the time.
    es: Una medicina: una pastilla, | mañana y noche. Usted me dijo que la toma | la mitad de las veces.
    @ 0 look ma clinician
    @ 0.1 gesture ma small
    @ s2 look ma patient
    @ 90% gesture ma home
  say ma to patient
    en: Did I get that right?
    es: ¿Lo dije bien?
    @ 0 gesture ma offer
    @ 0 brow ma 1
    @ e1+1.2 gesture ma home
  shot close patient
  graphic step patients-turn as chip4 for 4.5
    en: The patient's turn
    es: El turno de la paciente
  wait 1.4
    @ 0.2 look patient 640,640
    @ 0.9 look patient ma
  say patient to clinician
    en: Almost. Every morning I take it. Most nights I forget.
    es: Casi. Todas las mañanas la tomo. Casi todas las noches se me olvida.
    @ 0.2 gesture patient small
    @ s2 look patient clinician
    @ s2 clear chip4
    @ s2+0.3 graphic quote as words for 4.6
      en: “Every morning I take it. / Most nights I forget.”
      es: “Todas las mañanas la tomo. / Casi todas las noches se me olvida.”
    @ s3 gesture patient explain
    @ e3 gesture patient home
  wait 0.5
  brow ma 0
  shot close clinician
  say clinician to patient
    en: That helps me. Mornings work, and nights do not.
    es: Eso me ayuda. La mañana funciona y la noche no.
    @ 0 lean clinician 5
    @ 0.1 nod clinician
    @ s2 gesture clinician small
  shot two patient clinician
  say clinician to patient
    en: Then take both pills in the morning. Would that work for you?
    es: Entonces tome las dos por la mañana. ¿Le serviría así?
    @ 0 gesture clinician explain
    @ s2 brow clinician 1
    @ e2 gesture clinician home
  say patient to clinician
    en: Yes. That I can do.
    es: Sí. Eso sí puedo hacerlo.
    @ 0 nod patient
    @ 0.5 mouth patient smile
    @ 90% gesture patient home
  brow clinician 0

# ---------------------------------------------------------------- say it back
scene say-back
  chapter
    en: Say it back
    es: Repetir el plan
  see
    en: The clinician counts the plan out loud. The patient nods at each part.
    es: La médica repite el plan en voz alta. La paciente asiente a cada parte.
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  enter clinician sit 1180 850 1.18 left stool
  enter patient sit 430 850 1.2 right mint
  lean clinician 4
  mouth patient smile
  shot wide
  graphic step say-back as chip for 4.6
    en: The clinician says it back
    es: La médica lo repite
  say clinician to patient
    en: Let me say it back. You want to dance at the wedding. Both pills, every morning. In two weeks, we check your blood pressure.
    es: Déjeme repetirlo. Usted quiere bailar en la boda. Las dos pastillas, cada mañana. En dos semanas, medimos su presión.
    @ 0 gesture clinician small
    @ s2 shot close clinician
    @ s2 gesture clinician explain
    @ s3 shot close patient
    @ s3+0.4 nod patient
    @ s4 shot two patient clinician
    @ s4+0.5 nod patient
    @ s4 look ma patient
  say clinician to patient
    en: Is anything missing?
    es: ¿Falta algo?
    @ 0 gesture clinician offer
    @ 0 brow clinician 1
    @ 90% gesture clinician home
  wait 0.5
  say patient to clinician
    en: No. That is right.
    es: No. Está bien así.
    @ 0 nod patient
    @ 0 gesture patient small
    @ 90% gesture patient home
  brow clinician 0
  mouth clinician smile
  shot wide
  graphic step next-step as chip2 for 4
    en: Next step, and who does it
    es: El próximo paso y quién lo hace
  say ma to patient
    en: I will write it down and book the visit.
    es: Yo lo anoto y le doy la cita.
    @ 0 gesture ma tap
    @ 70% gesture ma tablet-lap
    @ 80% nod patient
    @ 80% mouth ma smile
  move 2.4 at 790 430 1240
  say narrator
    en: Nothing new was bought. Somebody asked, and the patient could answer.
    es: No hizo falta nada nuevo. Alguien preguntó y la paciente pudo contestar.
  stop
    en: What did the patient add? What would have been missed?
    es: ¿Qué agregó la paciente? ¿Qué se habría perdido?
  wait 0.6

# ---------------------------------------------------------------- a colleague joins, with family
scene office fade
  chapter
    en: A colleague joins
    es: Se une un colega
  see
    en: A room with books and a plant. The clinician sits with the patient and her granddaughter.
    es: Una sala con libros y una planta. La médica está sentada con la paciente y su nieta.
  set office
  enter family sit 640 812 1.12 right blue
  enter patient sit 370 850 1.2 right mint
  enter clinician sit 1150 850 1.18 left stool
  shot wide 760 1520
  mouth family smile
  describe
    en: A granddaughter sits with the patient.
    es: Una nieta acompaña a la paciente.
  say narrator
    en: It works between any two members of the team.
    es: Sirve entre dos personas cualesquiera del equipo.
  say clinician to patient
    en: A colleague of mine knows sleep and worry better than I do. May I bring them in, | and say what you told me?
    es: Tengo un colega que sabe más que yo del sueño y las preocupaciones. ¿Puede entrar | y le cuento lo que usted me dijo?
    @ 0 shot close clinician
    @ 0.2 gesture clinician explain
    @ s2 brow clinician 1
    @ e3 gesture clinician home
  shot two patient family
  say patient to clinician
    en: Yes. And my granddaughter stays.
    es: Sí. Y mi nieta se queda.
    @ 0 nod patient
    @ s2 look patient family
    @ s2 gesture patient offer
    @ s2+0.4 look family patient
    @ e2 gesture patient home
  brow clinician 0

scene colleague
  see
    en: The colleague comes in and stops in front of the family. Then all four sit together.
    es: El colega entra y se detiene ante la familia. Luego están sentados los cuatro.
  set office
  enter family sit 640 812 1.12 right blue
  enter patient sit 370 850 1.2 right mint
  enter colleague stand 1820 838 1.08 left
  enter clinician sit 980 850 1.18 left stool
  mouth colleague smile
  mouth patient smile
  mouth family smile
  look patient 1300,330
  look family 1300,330
  look clinician 1500,330
  shot wide 800 1600
  walk colleague 1310 2.4
  graphic label right as who for 4.2
    en: Behavioral health
    es: Salud mental
  describe
    en: The colleague comes in.
    es: Entra el colega.
  wait 2.1
  say clinician to patient
    en: Here is our colleague, | from behavioral health. My colleague helps people | find their way back to sleep.
    es: Es nuestro colega de salud mental. Ayuda a las personas a volver a dormir bien.
    @ 0 gesture clinician behind
    @ 0 look clinician colleague
    @ 1.2 look clinician patient
    @ e1+0.2 gesture clinician home
    @ 60% nod colleague
    @ 94% nod patient

scene family
  set office
  enter family sit 640 812 1.12 right blue
  enter colleague sit 1330 812 1.12 left stool
  enter patient sit 370 850 1.2 right mint
  enter clinician sit 980 850 1.18 left stool
  shot wide 830 1560
  describe
    en: All four sit together.
    es: Los cuatro, sentados.
  say clinician to patient
    en: You have slept badly since the move. At night you lie awake and worry. Did I get that right?
    es: Usted duerme mal desde la mudanza. De noche se queda despierta | y se preocupa. ¿Lo dije bien?
    @ s2 shot close patient
    @ s2+0.6 nod patient
    @ s2 look patient 800,700
    @ s2 gesture clinician small
    @ e2 look patient clinician
    @ e3 gesture clinician home
  shot two patient family
  say family to colleague
    en: One thing more. She has stopped going to her choir.
    es: Una cosa más. Ya no va a su coro.
    @ 0 gesture family raise
    @ s2 gesture family offer
    @ s2+0.5 look family patient
    @ 90% gesture family home
  say patient to family
    en: That is true. I miss the singing.
    es: Es verdad. Extraño cantar.
    @ 0 nod patient
    @ s2 gesture patient chest
    @ s2 shot close patient
    @ s2 mouth patient smile
  shot close colleague
  say colleague to patient
    en: Let me say it back. Bad nights since the move, | and you want to sing again. We meet on Thursday, and your family is welcome.
    es: Déjeme repetirlo. Malas noches desde la mudanza, | y usted quiere volver a cantar. Nos vemos el jueves, y su familia es bienvenida.
    @ 0 gesture colleague small
    @ s2 gesture colleague explain
    @ s3 gesture patient home
    @ s4 shot wide 840 1540
    @ s4 gesture colleague small
    @ e4 gesture colleague home
    @ e4 nod family
  say patient to colleague
    en: Yes. Thursday.
    es: Sí. El jueves.
    @ 0 nod patient
    @ 0 mouth patient smile
  wait 0.4

# ---------------------------------------------------------------- another language
scene interpreter fade
  chapter
    en: In another language
    es: En otro idioma
  see
    en: The clinician, an interpreter and a patient in a wheelchair sit in a triangle. The clinician looks at the patient.
    es: La médica, una intérprete y un paciente en silla de ruedas están sentados en triángulo. La médica mira al paciente.
  set exam
  enter interpreter-fr sit 830 806 1.08 left stool
  enter patient2 stand 430 850 1.04 right
  enter clinician sit 1190 850 1.18 left stool
  shot wide
  describe
    en: A patient in a wheelchair, an interpreter beside them.
    es: Un paciente en silla de ruedas y una intérprete.
  say clinician to patient2
    en: What is hardest with your medicine?
    es: ¿Qué es lo más difícil | con su medicina?
    @ 0 gesture clinician small
    @ 95% gesture clinician home
  shot two patient2 interpreter-fr
  say interpreter-fr to patient2
    en: Qu'est-ce qui est le plus difficile | avec votre médicament ?
    es: Qu'est-ce qui est le plus difficile | avec votre médicament ?
    @ 0.1 gesture interpreter-fr small
    @ 95% gesture interpreter-fr home
  say patient2 to clinician
    en: Je n'arrive pas | à ouvrir le flacon.
    es: Je n'arrive pas | à ouvrir le flacon.
    @ 0.1 shot close patient2
    @ 0 look interpreter-fr patient2
  speaks interpreter interpreter-fr
  say interpreter to clinician
    en: I cannot get the bottle open.
    es: No puedo abrir el frasco.
    @ 0 shot three patient2 interpreter-fr clinician
    @ 0.3 look clinician patient2
    @ 0 gesture interpreter-fr small
    @ 95% gesture interpreter-fr home
  say narrator
    en: Speak to the patient, not to the interpreter. One thought at a time.
    es: Háblele al paciente, no a la intérprete. Una idea cada vez.
    @ 0 shot close clinician
    @ 0 look clinician patient2
    @ s2 nod clinician
    @ s2 mouth clinician smile
  wait 0.4

# ---------------------------------------------------------------- three slips
scene slip-over fade
  chapter
    en: Three slips
    es: Tres descuidos
  see
    en: Three short scenes, each played twice: first the slip, then the better way.
    es: Tres escenas cortas, cada una dos veces: primero el descuido, luego la mejor manera.
  set exam
  enter ma sit 800 806 1.12 left stool
  enter clinician sit 1180 850 1.18 left stool
  enter patient sit 430 850 1.2 right mint
  shot wide
  graphic verdict slip as a for 7
    en: Talking over the patient
    es: Hablar encima del paciente
  describe
    en: A slip: talking over the patient.
    es: Descuido: hablar encima del paciente.
  say patient to clinician
    en: At night, I often…
    es: De noche, muchas veces…
    @ 0 gesture patient small
  hurry
  say clinician to ma
    en: Yes, yes. So, two a day, and the usual tests.
    es: Sí, sí. O sea, dos al día | y los análisis de siempre.
    @ 0 gesture clinician small
    @ 0.6 gesture patient home
    @ 0.8 brow patient -0.8
    @ 1 look patient 640,760
    @ 95% gesture clinician home
  wait 0.5
  brow patient 0
  shot close clinician
  clear a
  graphic verdict better as b for 6
    en: Wait. Let them finish.
    es: Espere. Déjele terminar.
  describe
    en: Better: wait.
    es: Mejor: esperar.
  say clinician to patient
    en: You began to say something about the night. Go on.
    es: Usted empezó a decir algo de la noche. Siga.
    @ 0 lean clinician 6
    @ 0 brow clinician 0.6
    @ s2 nod clinician
  shot close patient
  wait 1.0
    @ 0 look patient clinician
    @ 0.3 mouth patient smile

scene slip-jargon
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  enter clinician sit 1180 850 1.18 left stool
  enter patient sit 430 850 1.2 right mint
  brow clinician 0
  shot medium ma
  graphic verdict slip as a for 7
    en: Jargon
    es: Palabras técnicas
  describe
    en: A slip: jargon.
    es: Descuido: palabras técnicas.
  say ma to clinician
    en: Hypertensive, non-adherent to evening dosing.
    es: Hipertensa, sin adherencia | a la dosis nocturna.
    @ 0.2 gesture ma tablet-look
    @ 48% clear a
    @ 55% graphic wonder patient as w for 2.4
    @ 50% brow patient 1
    @ 90% gesture ma tablet-lap
  wait 0.5
  brow patient 0
  shot two patient ma
  clear a
  graphic verdict better as b for 7
    en: Everyday words
    es: Palabras de todos los días
  describe
    en: Better: everyday words.
    es: Mejor: palabras de todos los días.
  say ma to patient
    en: High blood pressure. And the night pill is easy to forget.
    es: Presión alta. Y la pastilla de la noche | es fácil de olvidar.
    @ 0 gesture ma offer
    @ s2 nod patient
    @ 60% mouth patient smile
    @ 95% gesture ma home
  wait 0.5

scene slip-screen
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-look 0
  enter clinician sit 1180 850 1.18 left stool
  enter patient sit 430 850 1.2 right mint
  look ma 690,600
  tilt ma 12
  look clinician ma
  look patient ma
  shot two patient ma
  graphic verdict slip as a for 8
    en: Reading the screen
    es: Leer la pantalla
  describe
    en: A slip: eyes on the screen.
    es: Descuido: los ojos en la pantalla.
  say ma
    en: Any pain. Any falls. Any…
    es: ¿Dolor? ¿Caídas? ¿Algún…?
    @ 0 tilt ma 12
    @ 0.8 look patient 560,760
  wait 1.0
  clear a
  graphic verdict better as b for 7
    en: Look at the person first
    es: Primero mire a la persona
  gesture ma tablet-lap
  look ma patient
  describe
    en: Better: look up.
    es: Mejor: levantar la vista.
  say ma to patient
    en: Before I write: what would you like us to know?
    es: Antes de escribir: ¿qué quiere que sepamos?
    @ 0 gesture ma tablet-lap
    @ 0.2 look patient ma
    @ 0.4 shot close ma
    @ 0 mouth ma smile
    @ 0 brow ma 0.8
  wait 0.7

# ---------------------------------------------------------------- the screens
scene screens fade
  chapter
    en: With the screens
    es: Con las pantallas
  see
    en: The team's tablet: the step Medicines, the words to say, a large Done button.
    es: La tableta del equipo: el paso Medicinas, las palabras, un botón grande de Listo.
  sound page
  graphic tablet as t
    en: Medicines, one by one // Say each one out loud. Ask: // “How do you really take it?” // The room screen asks: / Is this how you take it? // Done // They want to add // Heard
    es: Medicinas, una por una // Diga cada una. Pregunte: // «¿Cómo lo toma en realidad?» // La pantalla pregunta: / ¿Así lo toma usted? // Listo // Quiere decir algo // Escuchado
  describe
    en: The team's tablet.
    es: La tableta del equipo.
  say narrator
    en: The tablet keeps the team in step. One step at a time, the words to say, and who leads.
    es: La tableta lleva el paso del equipo. Un paso cada vez, las palabras | y quién dirige.
  until s 9.2

scene screens-patient
  see
    en: The patient's screen. A finger taps: I want to add. The screen turns to sun yellow.
    es: La pantalla de la paciente. Un dedo toca: Quiero decir algo. La pantalla se pone amarilla.
  graphic room-screen add@4.2
    en: Is this how you take it? // You can tap, or just say it. // That's right // I want to add // I have a question // Go ahead. / Your team can see it.
    es: ¿Así lo toma usted? // Puede tocar o decirlo. // Así es // Quiero decir algo // Tengo una pregunta // Adelante. / Su equipo lo ve.
  say narrator
    en: The patient has a screen too. They can tap, or simply speak.
    es: El paciente también tiene una pantalla. Puede tocar o simplemente hablar.
  until s 7.6

scene screens-heard
  see
    en: On the team's tablet a red banner says: They want to add. A finger taps Heard.
    es: En la tableta aparece un aviso rojo: Quiere decir algo. Un dedo toca Escuchado.
  sound chime
  graphic tablet banner@0.3 heard@4.2
    en: Medicines, one by one // Say each one out loud. Ask: // “How do you really take it?” // The room screen asks: / Is this how you take it? // Done // They want to add // Heard
    es: Medicinas, una por una // Diga cada una. Pregunte: // «¿Cómo lo toma en realidad?» // La pantalla pregunta: / ¿Así lo toma usted? // Listo // Quiere decir algo // Escuchado
  wait 0.4
  say narrator
    en: The team sees it at once. Listen first. Then tap Heard.
    es: El equipo lo ve enseguida. Primero escuche. Luego toque Escuchado.
  until s 6.2

# ---------------------------------------------------------------- your turn
scene try fade
  chapter
    en: Now you try
    es: Ahora ustedes
  see
    en: On paper, three heads with their parts: hand over, be the patient, receive.
    es: Sobre papel, tres cabezas y sus papeles: entregar, ser paciente, recibir.
  sound page
  graphic timer
    en: Now you try // Hands over // Is the patient // Receives // Ask: What did we miss?
    es: Ahora ustedes // Entrega // Es paciente // Recibe // Pregunten: ¿Qué nos faltó?
  wait 0.3
  say narrator
    en: Now you try. One of you hands over. One is the patient. One receives, and says it back.
    es: Ahora les toca. Una persona entrega. Otra es paciente. Otra recibe y lo repite.
    @ s2 light giver
    @ s3 light patient
    @ s4 light receiver
  wait 0.2
  say narrator
    en: Speak with the patient, not about them. Then ask: what did we miss?
    es: Hablen con el paciente, no sobre él. Luego pregunten: ¿qué nos faltó?
    @ s2 light patient
    @ s2+0.1 light ask
  wait 1.2

scene end fade
  see
    en: Closing title.
    es: Título final.
  sound close
  graphic end-card
    en: Together, in the room // Based on AHRQ's warm handoff strategy. // Words, pictures and voices are our own.
    es: Juntos, en la sala // Basado en la estrategia de traspaso en persona de AHRQ. // Palabras, dibujos y voces propios.
  light patient
  wait 0.8
  describe
    en: Based on A.H.R.Q.'s warm handoff strategy.
    es: Basado en la estrategia de AHRQ.
  wait 0.6
