// What Portuguese events tell: beginnings of words, lower case and without accents, a comma between them; ` … ` is a gap.
import type { KindWords } from './language-words.ts';
import { entries } from './language-words.ts';

export const PT_KINDS: KindWords = {
  'dead-end': entries(`
    sem resultado, sem melhora, sem melhoria, sem sucesso, nao era a causa, sem efeito, nao resolve, nao ajuda,
    nao resolveu, nao ajudou, descarta, descartad, pista falsa, piora de novo, nao muda nada, em vao,
    continua igual, nada mudou, nao e a causa, nenhuma … subiu, sem alteracao,
    nada muda, nao era, descartada, descartado, mesmo resultado,
    sem resposta, nao mudou nada, nao mudou, nao melhorou, nao melhora, nao adiantou, nao adianta, nao era o,
    nao era a, nao tinha a ver, nao tem a ver, nao estava em, nao estava no, nao estava na, nao encontra nada,
    nao encontramos nada, nada de anormal, nada anormal, volta a cair, voltou a cair, volta a falhar, voltou a
    falhar, continua a falhar, continuam a falhar, continua sem, continuam sem, continua falhando, persiste,
    persistem, falso alarme, hipotese errada, suspeita errada, descartou-se, descartamos, excluimos a
    hipotese, excluida a hipotese, tambem nao, beco sem saida, primeira tentativa … falha, para nada, tudo
    certo com, tudo certo no, estava bem,
  `),
  recovery: entries(`
    reabertas, reabert, voltou ao normal, volta ao normal, voltam ao normal, voltou a, voltaram, de volta,
    de novo, restabelecid, normalizad, resolvido, resolvid, fila vazia, voltam, servico restaurad,
    servicos restaurad, normaliza, recuperad, recupera, estavel, estaveis, funcionando, funciona,
    operacao normal, encerrado, encerrad, abrem em, todos os … enviados, todas as … enviadas, entregues,
    concluid, sem erros, tudo normal, normal, reposto, reposta, repost, fim do incidente, disponivel, no ar,
    ja conseguem, regularizad, em ordem, zerad,
    tudo funciona, tudo verde, a funcionar, de novo disponivel, ja e possivel, ja podem,
    reemitid, volta a funcionar, como sempre,
    reabre, reabrimos, reabriu, reabrem, reabertura, volta a responder, voltam a responder, voltou a
    responder, responde de novo, respondem de novo, responde outra vez, voltam a ser aceites, voltam a ser,
    volta a ser, voltou a ser, volta a energia, volta a luz, montado de novo, montada de novo, todas as notas
    … emitidas, todos os pedidos enviados, todas … emitidas, todos … emitidos, tudo enviado, tudo entregue,
    tudo em dia, recalculad, reprocessad, ultima reclamacao, ultimo … atualizado, ultima … atualizada,
    carrinhos estaveis, sem novas falhas, sem novos erros, zero erros, erros a zero, erros em zero, fim da
    falha, fim da interrupcao, incidente encerrado, incidente fechado, incidente resolvido, fechado o
    incidente, dado como, confirmam que, confirma que ja, confirma que esta, confirma que tudo, podem entrar,
    conseguem entrar, conseguem pagar, ja pagam, ja entram, aceites de novo, aceitos de novo, restaurado o
    servico, recuperaram, recuperou, recuperam, retoma, retomad, retomam, servico retomado, a responder, a
    funcionar de novo, operacional, operacionais, disponiveis, esvaziou,
    todas … entregues, todos … entregues, todas … enviadas, todos … enviados, todos … funcionam, todas … funcionam, fila vazia, fila esta vazia, reativado e confirmado, reativada e confirmada, os dois … funcionam, ambos … funcionam,
  `),
  acknowledgement: entries(`
    assume, confirma, assumiu, plantonista confirma, inicia o atendimento, atende, reconhece, toma conta,
    entra na sala, liga-se, abre o incidente, pega o,
    de plantao assume, de piquete assume, assume o, assume a, pega no, pega no caso, fica com o, toma o
    comando, toma o caso, trata de, comeca a tratar, coordena, abre o portatil, liga o portatil, conecta-se,
    conecta, entra no canal, responde ao alerta, responde ao alarme, aceita o alerta, declara o incidente,
    incidente aberto, incidente declarado, recebe o alerta, atendeu, esta a tratar,
  `),
  escalation: entries(`
    escala, escalad, bombeiros, plantao acionado, acionad, aciona, contatad, contactad, contata, contacta,
    chamad, chama o, chama a, abre chamado, abre um chamado, ticket no fornecedor, pede ajuda,
    convoca, sala de crise, gabinete de crise, equipa chamada, equipe chamada, reforco,
    passa o caso, encaminhad, reencaminha, pede apoio, acionado, convocad,
    abre chamado no, abre chamado na, abre um chamado no, abre pedido no, chamado aberto no, ticket aberto no,
    avisa a equipa, avisa a equipe, avisou a equipa, avisou a equipe, avisou o, avisa o, liga para o plantao,
    liga ao plantao, liga para o fornecedor, liga ao fornecedor, liga para o, ligou para o, telefona ao,
    telefona para, acorda o, acorda a, acordamos, acordou, chamamos, chamaram, chamou, contactamos,
    contatamos, contactou, contatou, escalamos, escalou, escalonad, subimos para sev, sobe para sev, elevado
    a, elevamos, junta-se, juntam-se, junta se, entra em cena, tecnico do, equipa externa, pedimos ajuda,
    pediu ajuda, pede a, pedido ao, encaminhou, encaminhamos, 
    transferido para,
  `),
  identification: entries(`
    verificou-se que, gargalo era, encontra a, descobre, percebeu-se que, percebe que, causa identificada,
    causa encontrada, causa, identificad, identifica, encontrad, encontra, descobert, constatad, conclui,
    ve que, vemos que, origem, localiza, deve-se a, devido a, culpad, o motivo, percebemos que, entende,
    esclarec, rastreia, disco cheio,
    percebe-se que, afinal, descobre-se, ve-se que, encontrada a, encontrado o,
    fornecedor em linha, identifica fila, banco responde, fornecedor responde, fornecedor confirma, banco
    confirma, operadora confirma, encontrou, encontramos, encontraram, encontramos o, encontrou o erro,
    encontra o erro, achou, acha o, achamos, ve nos logs, viu nos logs, vemos nos logs, ve nos registos, nos
    logs aparece, os logs mostram, os registos mostram, mostra que, mostram que, mostrou que, percebeu que,
    percebemos, percebeu, descobrimos, descobriu, descobriram, viu que, vimos que, viram que, notou que o,
    concluimos, concluiu, entendemos, entendeu, verificamos que, verificou que, constatamos, constatou,
    comprovou, comprovamos, confirmou-se que, confirma-se que, causa:, motivo:, razao, era o, era a, deveu-se,
    vinha de, vem de, por causa, culpa, localizou, localizamos, identificou, identificamos, rastreou,
    reproduz, deduz,
    a comparacao … mostra, o fornecedor responde que, o fabricante responde que, o provedor responde que, o banco responde que,
  `),
  detection: entries(`
    alerta, alarme, cliente avisa, avisa, percebe, percebemos, cheiro, detecta, deteta, monitoramento,
    monitorizacao, reclama, queixa, detectad, detetad, notad, primeiras queixas,
    primeiras reclamacoes, primeiros chamados, primeiras chamadas, liga para, ligam, telefona, relata, reporta,
    relatam, abre um chamado, pergunta, chamado de, escreve, repara, aviso de, dispara, financeiro percebe,
    liga a, nos escreve, nos avisa, cliente telefona,
    viu a mensagem, ve a mensagem, viu o alerta, ve o alerta, viu a queixa, le a mensagem, leu a mensagem, le
    a queixa, recebemos, recebe a, recebeu, chega o primeiro, chegam os primeiros, chegam queixas, chegam
    mensagens, chega um e-mail, primeiro aviso, primeira chamada, primeira queixa, primeira reclamacao,
    primeiro e-mail, primeiro alerta, primeiro telefonema, primeira mensagem, primeiros avisos, primeiros
    telefonemas, primeiros e-mails, ligou a, ligou para, ligaram, ligam para, telefonam, telefonou,
    telefonaram, escreve-nos, escreveu, escreveram, escrevem, pergunta porque, pergunta por que, perguntam,
    perguntou, queixou-se, queixa-se, queixam-se, queixaram, reclamam, reclamou, reclamaram, relatou,
    relataram, reportam, reportou, reportaram, avisaram, avisou-nos, alertou, alertam, soa o, soou, tocou,
    toca o, disparou, disparam, a sonda, o monitor, vigilancia, reparou, reparam, reparamos, notou, notamos,
    notaram, estranhou, estranha, detetou, detectou, detetamos, detectamos, apercebe,
    primeiro cliente, primeiros clientes, cliente liga, cliente escreve, cliente reclama,
    cliente manda, cliente envia, cliente escreve, cliente pergunta, aluno pergunta, aluna pergunta, membro pergunta, a central repassa, central de atendimento informa, o atendimento repassa, o suporte repassa, recebe ligacoes, pergunta no chat, pergunta no grupo,
  `),
  mitigation: entries(`
    segundo servidor, ampliou, amplia, aumentamos, aumenta, suspensas, migramos, voltamos para, volta a versao,
    volta para a versao, regresso a versao, retorno a versao, revertid, reverte, suspens, suspende, reinici,
    reiniciad, limpo, limpa, aumentad, liberad, libera, versao anterior restaurada, versao anterior, restaurad,
    restaura, desativad, desativa, desliga, desligad, rollback, correcao, corrig, aplicad, aplica, removid,
    remove, substituid, substitui, bloque, trocad, troca, interrompida, interrompe, interrompid, parad, para a,
    cancel, passam a ser ignorad, ignorad, movid, move, apagad, apaga, ligad, religad, manual, a mao, contorno,
    mitig, desviad, desvia, redirecion, isolad, isola, renovad, renova, estendid, revogad, descartad, reduz,
    drenad, repara, corrigid, pausad, acrescent, adicion, bypass,
    tirado do ar, retirad, refeito, refeita, esvaziad, volta ao anterior,
    fechamos, fechou, fecha a, fecha o, fechad, encerramos a venda, suspendemos, suspendeu, bloqueamos,
    bloqueou, bloqueia, cortamos, corta o, corta a, cortou, abrir os leitores, abre os leitores, passa a
    viagem, passagem a manual, passamos a manual, modo manual, em papel, modo degradado, excluid, exclui,
    excluimos, desligamos, desligou, desativamos, desativou, paramos, parou-se, interrompemos, reiniciamos,
    reiniciou, reinicio, revertemos, reverteu, reversao, voltamos a, voltamos a versao, repusemos, repoe,
    reposta a versao, restauramos, restaurou, restauro, copia de seguranca reposta, reposta a copia,
    limpamos, limpou, limpeza de, apagamos, apagou, eliminamos, elimina, eliminad, libertamos, libertad,
    liberta, liberamos, espaco libertado, espaco liberado, ampliamos, ampliado, aumentou, duplicamos,
    duplicou, dobramos, reduzimos, limitamos, limita, trocamos, trocou, mudamos para, mudamos o, substituimos,
    substituiu, renovamos, renovou, certificado novo, novo certificado, raiz nova, chave nova, nova chave,
    redirecionamos, desviamos, desviou, movemos, moveu, transferimos, isolamos, isolou, restringimos,
    corrigimos, corrigiu, correcao aplicada, aplicamos, aplicou, cancelamos, cancelou, anulamos, anula,
    revogamos, pausamos, pausa, ativamos o plano, plano de contingencia, contingencia, gerador ligado, ligamos
    o gerador, mais servidores, provisori, assinada com, refazer, refizemos, reenviamos, reenviad, reenvio,
    reemiss, forcamos, forca o,
    errados cancelados, erradas canceladas, errados corrigidos, devolucao das, devolucao dos, devolucao de, estornad, estorno d, reembolsad, reemitid, cancelados e reemitidos,
  `),
  impact: entries(`
    deixou de responder, nao conseguem mais, nao conseguem, nao consegue, deixam de, sem acesso, passou de,
    fila para, nao responde, falha, falham, energia desligada, caiu, cai, erro, comeca a falhar,     comecam a ser recusados, comecam a, comeca a, recusad, indisponivel, indisponibil, lentid, lent, fora do ar,
    queda, travad, trava, expira, inicio do incidente, parou, deixa de, vazios, vazio, vazias, perdid,
    perda, duplicad, em dobro, primeiros … vazios, primeiras … recusadas, sem servico, sem rede, esgota,
    esgotad, cheio, atras, demora, nao abre, nao abrem, nao chega, nao carrega, degrad, interrup, inacessivel,
    afetad, rejeit, sai do ar,
    ninguem consegue, nenhum cliente, primeiros … com data errada, primeiros … errad, com data errada, errad,
    comecaram a aparecer, comecam a aparecer, comecaram a falhar, comecou a falhar, comeca a responder, deixou
    de, deixaram de, parou de, pararam de, pararam, para de, caiu o, caiu a, cairam, caem, falhou, falharam,
    primeira falha, primeiras falhas, primeiro erro, primeiros erros, primeiro pedido recusado, primeira
    recusa, nao abriam, nao abria, nao entra, nao entram, nao conseguiam, nao conseguia, nao podiam, nao
    podem, nao pode, nao funciona, nao funcionam, nao funcionava, nao imprime, nao imprimem, nao envia, nao
    enviam, nao sai, nao saem, nao aparece, nao aparecem, nao apareciam, nao recebe, nao recebem, nao
    carregam, nao carregava, nao atualiza, nao bate, nao batem, sem luz, sem energia, sem agua, as escuras,
    apagao, passa de … para, fica lento, ficou lento, ficaram lentos, lentos, lentas,
    travou, travaram, bloqueou-se, congel, cheia, encheu, enche, acumul, fila cresce, fila cresceu, esgotou,
    esgota-se, excede, excedeu, ultrapassou, expirou, expiraram, caducou, venceu, perdeu, perderam, perde a,
    perdem, sumiu, sumiram, desaparec, duplicou pedidos, duas vezes, recusa, recusou, recusam, rejeitou,
    rejeitam, atraso, atrasad, atrasaram, vem vazia, vem vazio, vinham vazi, em branco, incorret, erro 5,
    resposta sobe, resposta subiu,
    comecam a falhar, comeca a falhar, comecaram a falhar, comecou a falhar, comecaram a ver avisos,
    reinicia sozinh, reiniciam sozinh, primeiro … zerado, primeira … zerada, primeiro … errado, primeira … errada, primeiro … duplicado, primeira … duplicada, nao esta mais montad, veem … antigos, veem … antigas,
  `),
  change: entries(`
    entra no ar, entrou no ar, liberacao, implantacao, implanta, deploy, atualiz, migracao,
    arranque da migracao, inicio da migracao, nova versao, publicad, publica, manutencao, alterac, mudanca,
    alterad, altera, muda, ativad, ativa, instala, instalad, configurac, lancamento, lanca, subida da versao,
    sobe a versao, vai para producao, em producao, troca programada, introduz, cria, adicao,
    migrado para, migrada para, envio de,
    comeca a campanha, inicio da campanha, campanha, ativamos a, ativamos o, ativou a nova, implantamos,
    implantou, lancamos, lancou, publicamos, publicou, atualizou, atualizamos, migramos, migrou, migra,
    instalou, instalamos, alteramos, alterou, mudou a, mudou o, mudou-se, trocou o certificado, rotina
    noturna, tarefa noturna, carga noturna, importa, importacao, rotacao, teste programado, ensaio, exercicio,
    simulacro, obras, configuramos, configurou, entrada em producao, entra em vigor, abre a venda, venda abre,
    abertura, subimos a versao, passamos a usar, passou a usar, programad, planead, planejad, prevista,
    agendad, horario de verao,
  `),
  communication: entries(`
    comunicado, informad, informa, pagina de status, pagina de estado, notificad, notifica, comunica,
    comunicacao, aviso aos, aviso no, mensagem aos, mensagem para, e-mail aos, email aos, e-mail para, anuncia,
    desculp, publicado … aviso, nota aos, reclamacao respondida, boletim, carta,
    informamos, informou, informaram, avisamos os clientes, avisamos os utilizadores, avisamos os usuarios,
    avisa os clientes, avisou os clientes, aviso publicado, publicamos um aviso, publica aviso, publicou um
    aviso, escrevemos a, escrevemos aos, escreve a todos, escreve aos, e-mail enviado, e-mail a todos,
    mensagem enviada, mensagem a todos, sms aos, sms enviado, cartaz, cartazes, imprensa, redes sociais, nota
    publica, comunicamos, comunicou, pedimos desculpa, pede desculpa, agradece, cnpd, anpd, nota a imprensa,
    atualizacao publicada, faixa no,
  `),
  investigation: entries(`
    investiga, analisa, analise, verifica, investigacao, apura, apuracao, olhad, olha, consulta, suspeita,
    testa, teste, procura, examina, compara, diagnostic, tenta, tentativa, em analise, logs, registos,
    em observacao, observacao,
    investigamos, investigou, estamos a investigar, analisamos, analisou, verificamos, verificou, procuramos,
    procurou, olhamos, olhou, ve os logs, le os logs, le os registos, consultamos, consultou, comparamos,
    comparou, examinamos, testamos, testou, suspeitamos, suspeitou, suspeita-se, pensamos, achamos que,
    tentamos, tentou, tenta reproduzir, mede, medimos, mediu, inspecion, inspec, seguimos, estuda, a caminho,
    desloca-se, desloca, reve, revimos,
  `),
};
